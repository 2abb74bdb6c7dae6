/// <summary><c>./heed bench</c>: everything beside its peers in one run, or one of the measurements.</summary>
internal static class BenchVerb
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        if (!Prerequisites.PeersAreThere())
            return 1;
        await using var cluster = PostgresCluster.Start(durable: true);
        return Shell.Run(
            "dotnet",
            ["run", "-c", "Release", "--project", "bench/Heed.Bench", "--", .. arguments],
            new Dictionary<string, string> { ["HEED_TEST_POSTGRES"] = cluster.ConnectionString }
        );
    }
}
