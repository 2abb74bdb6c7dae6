/// <summary><c>./heed test</c>: checks, every test on both engines, and the browser; or the tests of one room.</summary>
internal static class TestVerb
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        var room = arguments.FirstOrDefault(word => !word.StartsWith('-'));
        if (Directory.Exists(Shell.Output))
            Directory.Delete(Shell.Output, recursive: true);
        Directory.CreateDirectory(Shell.Output);
        if (!Prerequisites.AreThere())
            return 1;
        var failed = room is null ? CheckVerb.Failures(quick: false) : BuildAlone();
        if (failed.Contains("build", StringComparer.Ordinal))
            return Report.Say([], failed);
        var published = Path.Combine(Shell.Root, "artifacts", "published");
        if (room is null && HouseVerbs.Publish(published) != 0)
            failed.Add("publish");
        await using var cluster = PostgresCluster.Start();
        var environment = new Dictionary<string, string>
        {
            ["HEED_TEST_POSTGRES"] = cluster.ConnectionString,
            ["HEED_TEST_PUBLISHED"] = room is null ? published : "",
        };
        var reports = new List<string>();
        foreach (var project in TestProjects())
        {
            Shell.Heading(room is null ? project : $"{project}: {room}");
            var report = Path.Combine(Shell.Output, project + ".xml");
            var program = Path.Combine(Shell.Root, "artifacts", "bin", project, "debug", project);
            var code = Shell.Run(program, ["-xml", report, "-noLogo", .. Filter(project, room)], environment);
            if (File.Exists(report))
                reports.Add(report);
            else
                failed.Add($"{project} ended with code {code} and without a report");
        }
        return Report.Say(reports, failed);
    }

    private static List<string> BuildAlone() =>
        Shell.Run("dotnet", ["build", "Heed.slnx", "-v", "quiet", "--nologo", "-clp:NoSummary"]) == 0 ? [] : ["build"];

    private static IEnumerable<string> TestProjects() =>
        Directory
            .GetFiles(Path.Combine(Shell.Root, "tests"), "*.csproj", SearchOption.AllDirectories)
            .Select(file => Path.GetFileNameWithoutExtension(file)!)
            .OrderByDescending(name => name, StringComparer.Ordinal);

    /// <summary>A room is a namespace of the tests; any other name is looked for in the names of the classes.</summary>
    private static string[] Filter(string project, string? name) =>
        name is null ? []
        : Directory.Exists(Path.Combine(Shell.Root, "tests", project, name)) ? ["-namespace", $"{project}.{name}*"]
        : ["-class", $"*{name}*"];
}
