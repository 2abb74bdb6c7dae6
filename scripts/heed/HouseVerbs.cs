/// <summary>The short verbs.</summary>
internal static class HouseVerbs
{
    public static int Help(bool asked = false)
    {
        Console.WriteLine(
            """
            ./heed run [--office kent|leicestershire] [--data DIR] [--urls URL]
                                  build, make the demonstration office, and serve it
            ./heed test           everything: checks, both engines, browser
            ./heed test NAME…     one room, or classes by name: on SQLite; --both: on both engines and in the browser
            ./heed test --changed the rooms that differ from upstream, by git
            ./heed check [--quick]  formatting, analyzers, licences, the rules of the house; quick: those that only read
            ./heed bench [NAME]   measure
            ./heed map            write the table of rooms in ARCHITECTURE.md
            ./heed publish DIR    the program and its web assets in one folder
            ./heed postgres       a throw-away PostgreSQL for tests run from an editor
            """
        );
        return asked ? 0 : 2;
    }

    /// <summary>The House test that compares the table with the rooms writes it when it is asked to.</summary>
    public static int Map() =>
        Shell.Run(
            "dotnet",
            ["run", "--project", "tests/Heed.Tests", "--", "-method", "*The_map_in_ARCHITECTURE_is_true"],
            new Dictionary<string, string> { ["HEED_WRITE_MAP"] = "1" }
        );

    /// <summary>
    /// Compiled ahead for this kind of machine, so that it starts in a third of the time; where the compiler for that cannot be
    /// fetched, as it is.
    /// </summary>
    public static int Publish(string folder)
    {
        string[] publish = ["publish", "src/Heed", "-c", "Release", "-o", Path.GetFullPath(folder), "-v", "quiet", "--nologo"];
        var machine = System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier;
        var code = Shell.Run("dotnet", [.. publish, "-r", machine, "--self-contained", "false"]);
        if (code != 0)
        {
            Console.WriteLine($"It could not be compiled ahead for {machine}: published without, which only starts more slowly.");
            code = Shell.Run("dotnet", publish);
        }
        if (code == 0)
            Console.WriteLine($"Published. Run it: {Path.Combine(folder, "heed")} serve --data DATA");
        return code;
    }

    public static async Task<int> PostgresAsync()
    {
        await using var cluster = PostgresCluster.Start(5480);
        Console.WriteLine($"{cluster.ConnectionString}\nTests find it by themselves. Ctrl+C stops it and throws it away.");
        await Stop.AskedAsync();
        return 0;
    }
}
