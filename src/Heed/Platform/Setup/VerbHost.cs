using System.CommandLine;
using Heed.Platform.Data;

namespace Heed.Platform.Setup;

/// <summary>Gives every verb the same options and the program's services.</summary>
/// <param name="build">Makes the program for a data place, a settings file and arguments.</param>
public sealed class VerbHost(Func<DataLocation, string?, string[], WebApplication> build)
{
    public Option<string> Data { get; } =
        new("--data")
        {
            Description = "The data folder: SQLite file, uploads, mail.",
            DefaultValueFactory = _ => "data",
            Recursive = true,
        };

    public Option<string?> Database { get; } =
        new("--database")
        {
            Description = "A PostgreSQL connection string, instead of SQLite in the data folder.",
            Recursive = true,
        };

    public Option<string> Settings { get; } =
        new("--settings")
        {
            Description = "Settings file.",
            DefaultValueFactory = _ => "heed.json",
            Recursive = true,
        };

    /// <summary>The program, built for the options given and not yet started.</summary>
    public WebApplication Open(ParseResult parsed, params string[] arguments) =>
        build(LocationOf(parsed), Path.GetFullPath(parsed.GetValue(Settings)!), arguments);

    /// <summary>The data location given by the options. The settings file and environment may name a database too.</summary>
    public DataLocation LocationOf(ParseResult parsed) => DataLocation.For(parsed.GetValue(Data)!, parsed.GetValue(Database));

    /// <summary>Runs <paramref name="work"/> in a scope of the program's services; problems become one plain line and exit code 1.</summary>
    public async Task<int> RunAsync(
        ParseResult parsed,
        Func<IServiceProvider, CancellationToken, Task<int>> work,
        CancellationToken cancel
    )
    {
        await using var app = Open(parsed);
        await using var scope = app.Services.CreateAsyncScope();
        return await TellAsync(() => work(scope.ServiceProvider, cancel));
    }

    /// <summary>Runs <paramref name="work"/>. An error that the person at the console can put right becomes one plain line and exit code 1.</summary>
    internal static async Task<int> TellAsync(Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception trouble) when (VerbErrors.Of(trouble) is { } told)
        {
            await Console.Error.WriteLineAsync(told.Message);
            return told.ExitCode;
        }
    }
}

/// <summary>Why a verb cannot go on, in words for the person at the console.</summary>
public sealed class VerbRefusal(string message, int exitCode = 1) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
