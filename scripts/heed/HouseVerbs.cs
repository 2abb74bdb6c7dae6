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
            ./heed new room NAME [NOUN]
                                  a room with the pages of its first noun, its table and its test
            ./heed new page ROOM/Desk/NOUN
                                  the pages of a noun in a room that there is
            ./heed migration ROOM NAME
                                  draft a migration from what the room maps and no migration makes
            ./heed mutate ROOM FILE…  change the code of these files and see whether a test of the room notices
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

    /// <summary>In a program of its own: it needs Entity Framework's design package, which nothing else does.</summary>
    public static int Migration(string[] arguments) => Shell.Run("dotnet", ["run", "scripts/migration.cs", "--", .. arguments]);

    /// <summary>Stryker, with the tests of the room on SQLite. It finds the code by the tests' own project references.</summary>
    public static int Mutate(string[] arguments)
    {
        if (arguments is not [var room, _, ..])
            return Help();
        Shell.Ask("dotnet", "tool", "restore");
        var prepare = new Dictionary<string, string> { ["HEED_MUTATE"] = "prepare" };
        string[] build = ["build", "tests/Heed.Tests", "--no-incremental", "-v", "quiet", "--nologo", "-clp:NoSummary"];
        if (Shell.Run("dotnet", build, prepare) != 0)
            return 1;
        return Shell.Run(
            "dotnet",
            [
                "stryker",
                "--project",
                $"Heed.{room}.csproj",
                .. new[] { "--test-runner", "mtp", "--concurrency", "1", "--reporter", "cleartext", "--reporter", "html" },
                .. new[] { "--output", Path.Combine(Shell.Output, "mutations") },
                .. arguments[1..].SelectMany(file => new[] { "--mutate", $"**/{file}" }),
            ],
            new Dictionary<string, string>
            {
                ["HEED_MUTATE"] = "run",
                ["HEED_TEST_ENGINES"] = "sqlite",
                ["HEED_TEST_ROOM"] = room,
            },
            folder: "tests/Heed.Tests"
        );
    }

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
