/// <summary>Builds for somebody who edits and tries again: with the servers of compiler and build kept warm.</summary>
internal static class Build
{
    private static readonly string[] Quiet = ["-v", "quiet", "--nologo", "-clp:NoSummary"];

    /// <summary>Whatever the environment says: a compiler that has to start takes longer than compiling a room.</summary>
    private static readonly Dictionary<string, string> WarmServers = new(StringComparer.Ordinal)
    {
        ["UseSharedCompilation"] = "true",
        ["MSBUILDDISABLENODEREUSE"] = "0",
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "1",
    };

    /// <summary>Builds what a project needs; packages are looked at only when a project file has changed.</summary>
    public static bool Warm(string project, params string[] more)
    {
        var stamp = Path.Combine(Shell.Root, "artifacts", "obj", Path.GetFileName(project), "restored");
        string[] restored = IsNewer(stamp) ? ["--no-restore"] : [];
        if (Shell.Run("dotnet", ["build", project, .. Quiet, .. restored, .. more], WarmServers) != 0)
            return false;
        if (restored.Length == 0)
            File.WriteAllText(stamp, "");
        return true;
    }

    /// <summary>For runs that nobody follows with another: every build from here on leaves no server behind.</summary>
    public static void WithoutServers()
    {
        Environment.SetEnvironmentVariable("UseSharedCompilation", "false");
        Environment.SetEnvironmentVariable("MSBUILDDISABLENODEREUSE", "1");
        Environment.SetEnvironmentVariable("DOTNET_CLI_USE_MSBUILD_SERVER", "0");
    }

    private static bool IsNewer(string stamp) =>
        File.Exists(stamp) && ProjectFiles().All(file => File.GetLastWriteTimeUtc(file) < File.GetLastWriteTimeUtc(stamp));

    private static IEnumerable<string> ProjectFiles() =>
        Directory
            .GetFiles(Shell.Root, "Directory.*")
            .Append(Path.Combine(Shell.Root, "global.json"))
            .Concat(
                new[] { "src", "tests" }.SelectMany(folder =>
                    new[] { "*.csproj", "Directory.*" }.SelectMany(pattern =>
                        Directory.GetFiles(
                            Path.Combine(Shell.Root, folder),
                            pattern,
                            new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 3 }
                        )
                    )
                )
            );
}
