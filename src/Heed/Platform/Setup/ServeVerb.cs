using System.CommandLine;
using Heed.Platform.Data;
using Heed.Platform.Doors;
using Heed.Platform.Web;

namespace Heed.Platform.Setup;

/// <summary><c>heed serve</c>: the web program. It migrates an embedded database itself; with PostgreSQL it waits for <c>migrate</c>.</summary>
internal sealed class ServeVerb : IVerb
{
    public Command Build(VerbHost program)
    {
        var urls = new Option<string>("--urls")
        {
            Description = "Addresses to listen on.",
            DefaultValueFactory = _ => "http://localhost:5080",
        };
        var verb = new Command("serve", "Run Heed (the default).") { urls };
        verb.SetAction(
            (parsed, cancel) =>
                VerbHost.TellAsync(async () =>
                {
                    await using var app = program.Open(parsed, "--urls", parsed.GetValue(urls)!);
                    if (!await PrepareAsync(app.Services, cancel))
                        return 1;
                    await app.StartAsync(cancel);
                    await SayWhereAsync(app, cancel);
                    await app.WaitForShutdownAsync(cancel);
                    return 0;
                })
        );
        return verb;
    }

    private static async Task SayWhereAsync(WebApplication app, CancellationToken cancel)
    {
        foreach (var address in app.Urls)
            await Console.Out.WriteLineAsync($"Public site: {address}    Desk: {address}{DeskAddresses.Root}");
        if (app.Services.GetService<ISignInHint>() is { } hint && await hint.TextAsync(app.Urls.First(), cancel) is { } text)
            await Console.Out.WriteLineAsync(text);
    }

    private static async Task<bool> PrepareAsync(IServiceProvider services, CancellationToken cancel)
    {
        var state = services.GetRequiredService<DatabaseState>();
        if (services.GetRequiredService<DataLocation>().IsEmbedded)
        {
            await state.MigrateAsync(cancel);
            return true;
        }
        for (
            var said = false;
            (await state.MissingMigrationsAsync(cancel)).Count > 0;
            await Task.Delay(TimeSpan.FromSeconds(2), cancel)
        )
        {
            if (!said)
                await Console.Out.WriteLineAsync(
                    "The database is older than this program. Waiting for: heed migrate --database …"
                );
            said = true;
        }
        return true;
    }
}

/// <summary><c>heed migrate</c>: brings the database up to date.</summary>
internal sealed class MigrateVerb : IVerb
{
    public Command Build(VerbHost program)
    {
        var verb = new Command("migrate", "Bring the database up to date.");
        verb.SetAction(
            (parsed, cancel) =>
                program.RunAsync(
                    parsed,
                    async (services, stop) =>
                    {
                        var state = services.GetRequiredService<DatabaseState>();
                        await state.MigrateAsync(stop);
                        await Console.Out.WriteLineAsync("The database is up to date.");
                        return 0;
                    },
                    cancel
                )
        );
        return verb;
    }
}

/// <summary><c>heed sample</c>: fills an empty data folder with the demonstration office.</summary>
internal sealed class SampleVerb : IVerb
{
    public Command Build(VerbHost program)
    {
        var office = new Option<string>("--office")
        {
            Description = "kent or leicestershire.",
            DefaultValueFactory = _ => "kent",
        };
        office.AcceptOnlyFromAmong("kent", "leicestershire");
        var verb = new Command("sample", "Fill an empty data folder with the demonstration office.") { office };
        verb.SetAction(
            (parsed, cancel) =>
                program.RunAsync(
                    parsed,
                    async (services, stop) =>
                    {
                        await services.GetRequiredService<DatabaseState>().MigrateAsync(stop);
                        await DemonstrationOffice.FillAsync(services, parsed.GetValue(office)!, stop);
                        if (services.GetService<ISignInHint>() is { } hint)
                            await Console.Out.WriteLineAsync(
                                await hint.TextAsync(services.GetRequiredService<SiteAddress>().Of(""), stop)
                            );
                        return 0;
                    },
                    cancel
                )
        );
        return verb;
    }
}
