/// <summary><c>./heed check</c>: formatting, analyzers as errors, licences, and the rules of the house.</summary>
internal static class CheckVerb
{
    public static int Run(string[] arguments)
    {
        var quick = arguments.Contains("--quick", StringComparer.Ordinal);
        var failed = Failures(quick);
        if (failed.Count == 0)
        {
            Shell.Heading("House rules");
            var rules = Shell.Run(
                "dotnet",
                [
                    "run",
                    "--no-build",
                    "--project",
                    "tests/Heed.Tests",
                    "--",
                    "-namespace",
                    quick ? "Heed.Tests.House.Text*" : "Heed.Tests.House*",
                ],
                new Dictionary<string, string> { ["HEED_TEST_ENGINES"] = "sqlite" }
            );
            if (rules != 0)
                failed.Add("house rules");
        }
        Console.WriteLine(failed.Count == 0 ? "\nAll is well." : $"\nNot well: {string.Join(", ", failed)}.");
        return failed.Count == 0 ? 0 : 1;
    }

    /// <summary>Ordinary builds leave the analyzers out, for speed.</summary>
    private static readonly Dictionary<string, string> WithAnalyzers = new(StringComparer.Ordinal) { ["HEED_CHECK"] = "1" };

    /// <summary>The names of the checks that failed, House tests apart. Builds everything the tests need.</summary>
    public static List<string> Failures(bool quick)
    {
        var failed = new List<string>();
        Shell.Heading("Formatting");
        if (Shell.Ask("dotnet", "tool", "restore").Code != 0 || Shell.Run("dotnet", ["csharpier", "check", "."]) != 0)
            failed.Add("formatting (mend it with: dotnet csharpier format .)");
        Shell.Heading("Build, warnings as errors");
        var what = quick ? "tests/Heed.Tests" : "Heed.slnx";
        if (Shell.Run("dotnet", ["build", what, "-v", "quiet", "--nologo", "-clp:NoSummary"], WithAnalyzers) != 0)
            failed.Add("build");
        else if (!quick)
        {
            Shell.Heading("Licences");
            if (!Licences.AreAllowed())
                failed.Add("licences");
        }
        return failed;
    }
}
