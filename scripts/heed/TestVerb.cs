/// <summary>
/// <c>./heed test</c>: checks, every test on both engines, and the browser. <c>./heed test ROOM</c>, or <c>--changed</c>: builds
/// what those tests need and runs them on SQLite; with <c>--both</c> on PostgreSQL and in the browser as well.
/// </summary>
internal static class TestVerb
{
    private const string Tests = "Heed.Tests";

    public static Task<int> RunAsync(string[] arguments)
    {
        var names = arguments.Where(word => !word.StartsWith('-')).ToList();
        var both = arguments.Contains("--both", StringComparer.Ordinal);
        if (!arguments.Contains("--changed", StringComparer.Ordinal))
            return names.Count == 0 ? EverythingAsync() : SomeAsync(names, both);
        names = [.. names, .. ChangedRooms.Find()];
        Console.WriteLine(names.Count == 0 ? "Nothing has changed." : $"Changed: {string.Join(", ", names)}");
        return names.Count == 0 ? Task.FromResult(0) : SomeAsync(names, both);
    }

    private static async Task<int> EverythingAsync()
    {
        if (!Prerequisites.AreThere())
            return 1;
        EmptyOutput();
        Build.WithoutServers();
        var failed = CheckVerb.Failures(quick: false);
        if (failed.Contains("build", StringComparer.Ordinal))
            return Report.Say([], failed);
        var published = Path.Combine(Shell.Root, "artifacts", "published");
        if (HouseVerbs.Publish(published) != 0)
            failed.Add("publish");
        await using var cluster = PostgresCluster.Start();
        var environment = new Dictionary<string, string>
        {
            ["HEED_TEST_POSTGRES"] = cluster.ConnectionString,
            ["HEED_TEST_PUBLISHED"] = published,
        };
        return Report.Say([.. Projects().Select(project => Run(project, [], environment, failed)).OfType<string>()], failed);
    }

    private static async Task<int> SomeAsync(List<string> names, bool both)
    {
        if (!(both ? Prerequisites.AreThere() : Prerequisites.AreThereFor(names)))
            return 1;
        EmptyOutput();
        var projects = both ? Projects().ToList() : [Tests];
        if (projects.Any(project => !Build.Warm($"tests/{project}")))
            return 1;
        await using var cluster = both ? PostgresCluster.Start() : null;
        var environment = new Dictionary<string, string> { ["HEED_TEST_ENGINES"] = both ? "sqlite,postgres" : "sqlite" };
        if (cluster is not null)
            environment["HEED_TEST_POSTGRES"] = cluster.ConnectionString;
        var failed = new List<string>();
        var reports = new List<string>();
        foreach (var project in projects)
        foreach (var filter in Filters(project, names))
            if (Run(project, filter, environment, failed) is { } report)
                reports.Add(report);
        return Report.Say(reports, failed);
    }

    /// <summary>Runs a test program; its report, or null when it wrote none.</summary>
    private static string? Run(string project, string[] filter, Dictionary<string, string> environment, List<string> failed)
    {
        Shell.Heading(string.Join(' ', filter.Where(word => !word.StartsWith('-')).Prepend(project)));
        var report = Path.Combine(Shell.Output, $"{project}{filter.FirstOrDefault()}.xml");
        var program = Path.Combine(Shell.Root, "artifacts", "bin", project, "debug", project);
        var code = Shell.Run(program, ["-xml", report, "-noLogo", .. filter], environment);
        if (File.Exists(report))
            return report;
        failed.Add($"{project} ended with code {code} and without a report");
        return null;
    }

    /// <summary>A room is a namespace of the tests; any other name is looked for in the names of the classes.</summary>
    private static IEnumerable<string[]> Filters(string project, List<string> names)
    {
        var rooms = names.Where(name => Directory.Exists(Path.Combine(Shell.Root, "tests", project, name))).ToList();
        if (rooms.Count > 0)
            yield return [.. rooms.SelectMany(room => new[] { "-namespace", $"{project}.{room}*" })];
        var classes = names.Where(name => !ChangedRooms.IsRoom(name)).ToList();
        if (classes.Count > 0)
            yield return [.. classes.SelectMany(name => new[] { "-class", $"*{name}*" })];
    }

    private static IEnumerable<string> Projects() =>
        Directory
            .GetFiles(Path.Combine(Shell.Root, "tests"), "*.csproj", SearchOption.AllDirectories)
            .Select(file => Path.GetFileNameWithoutExtension(file)!)
            .OrderByDescending(name => name, StringComparer.Ordinal);

    private static void EmptyOutput()
    {
        if (Directory.Exists(Shell.Output))
            Directory.Delete(Shell.Output, recursive: true);
        Directory.CreateDirectory(Shell.Output);
    }
}
