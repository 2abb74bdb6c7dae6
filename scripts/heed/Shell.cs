using System.Diagnostics;
using System.Runtime.CompilerServices;

/// <summary>Starts other programs from the root of the repository.</summary>
internal static class Shell
{
    /// <summary>The root of the repository.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(ScriptFolder(), "../.."));

    /// <summary>Where test reports, screenshots and logs go.</summary>
    public static string Output { get; } = Path.Combine(Root, "test-output");

    /// <summary>Runs a program with its output on this console; returns its exit code.</summary>
    public static int Run(
        string program,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string>? environment = null,
        string folder = "."
    )
    {
        using var process = Start(program, arguments, environment, capture: false, folder);
        process.WaitForExit();
        return process.ExitCode;
    }

    /// <summary>Runs a program quietly; its exit code and everything that it said.</summary>
    public static (int Code, string Said) Ask(string program, params IEnumerable<string> arguments)
    {
        using var process = Start(program, arguments, null, capture: true);
        var errors = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd() + errors.GetAwaiter().GetResult();
        process.WaitForExit();
        return (process.ExitCode, said);
    }

    /// <summary>Starts a program and leaves it running.</summary>
    public static Process Start(
        string program,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string>? environment,
        bool capture,
        string folder = "."
    )
    {
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = Path.Combine(Root, folder),
            RedirectStandardOutput = capture,
            RedirectStandardError = capture,
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
    }

    /// <summary>Full path of a program on the path or in one of the folders given; null when it is not there.</summary>
    public static string? Find(string program, params string[] alsoIn) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Concat(alsoIn)
            .SelectMany(folder => new[] { Path.Combine(folder, program), Path.Combine(folder, program + ".exe") })
            .FirstOrDefault(File.Exists);

    /// <summary>A line that stands out.</summary>
    public static void Heading(string text) => Console.WriteLine($"\n== {text}");

    private static string ScriptFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
