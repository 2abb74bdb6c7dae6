using System.CommandLine;
using Heed.Platform.Data;
using Heed.Platform.Setup;
using Microsoft.EntityFrameworkCore;

namespace Heed.Office.Profile;

/// <summary><c>heed office load FILE</c>: makes an empty database that of a real office.</summary>
internal sealed class OfficeLoadVerb : IVerb
{
    public Command Build(VerbHost program)
    {
        var file = new Argument<FileInfo>("file") { Description = "The office file: see offices/README.md." };
        var load = new Command("load", "Load a real office into an empty database.") { file };
        load.SetAction(
            (parsed, cancel) =>
                program.RunAsync(
                    parsed,
                    async (services, stop) =>
                    {
                        var given = parsed.GetValue(file)!;
                        if (!given.Exists)
                            throw new VerbRefusal($"There is no file {given.FullName}.");
                        await services.GetRequiredService<DatabaseState>().MigrateAsync(stop);
                        await RefuseDemonstrationAsync(services.GetRequiredService<HeedDb>(), stop);
                        var text = await File.ReadAllTextAsync(given.FullName, stop);
                        var profile = await services.GetRequiredService<LoadOffice>().FromTextAsync(text, false, stop);
                        await Console.Out.WriteLineAsync(
                            $"Loaded {profile.Names.Office}. Next, make the first administrator: heed staff add --name \"…\" --email … --role administrator"
                        );
                        return 0;
                    },
                    cancel
                )
        );
        return new Command("office", "The office this database serves.") { load };
    }

    private static async Task RefuseDemonstrationAsync(HeedDb db, CancellationToken cancel)
    {
        if (await db.Set<SystemValue>().AnyAsync(fact => fact.Name == SystemValue.DemonstrationOffice, cancel))
            throw new VerbRefusal("This data folder holds a demonstration office. Give a real one an empty --data folder.");
    }
}
