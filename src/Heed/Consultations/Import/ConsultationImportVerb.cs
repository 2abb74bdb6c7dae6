using System.CommandLine;
using Heed.Platform.Data;
using Heed.Platform.Setup;
using Microsoft.EntityFrameworkCore;
using Spectre.Console;

namespace Heed.Consultations;

/// <summary><c>heed consultation import FILE --consultation CODE --mapping MAP.json</c>, and its sibling <c>export</c>.</summary>
internal sealed class ConsultationImportVerb : IVerb
{
    private const int MostFaultsShown = 50;

    public Command Build(VerbHost program)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "CSV file, one row per answer or per comment." };
        var code = new Option<string>("--consultation") { Description = "Code of the consultation.", Required = true };
        var map = new Option<FileInfo>("--mapping") { Description = "How columns become answers (JSON).", Required = true };
        var import = new Command("import", "Take answers from a file into a consultation.") { file, code, map };
        import.SetAction(
            (parsed, cancel) =>
                program.RunAsync(
                    parsed,
                    (services, stop) =>
                        RunAsync(services, parsed.GetValue(file)!, parsed.GetValue(code)!, parsed.GetValue(map)!, stop),
                    cancel
                )
        );
        return new Command("consultation", "Consultations from the command line.")
        {
            import,
            Export.ConsultationExportVerb.Build(program),
        };
    }

    private static async Task<int> RunAsync(
        IServiceProvider services,
        FileInfo file,
        string code,
        FileInfo map,
        CancellationToken cancel
    )
    {
        if (!file.Exists)
            throw new VerbRefusal($"There is no file {file.FullName}.", 2);
        if (!map.Exists)
            throw new VerbRefusal($"There is no mapping file {map.FullName}.", 2);
        var db = services.GetRequiredService<HeedDb>();
        var consultation =
            await db.Set<Consultation>()
                .AsNoTracking()
                .SingleOrDefaultAsync(each => each.Code == code || each.Slug == code, cancel)
            ?? throw new VerbRefusal($"There is no consultation with the code \"{code}\".", 2);
        var mapping = ImportMapping.Read(await File.ReadAllTextAsync(map.FullName, cancel));
        var content = await File.ReadAllBytesAsync(file.FullName, cancel);
        ImportOutcome? outcome = null;
        await AnsiConsole
            .Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new SpinnerColumn())
            .StartAsync(async progress =>
            {
                var lines = Math.Max(1, content.Count(each => each == (byte)'\n'));
                var task = progress.AddTask("Reading", maxValue: lines);
                outcome = await services
                    .GetRequiredService<AnswerImport>()
                    .ImportAsync(consultation, file.Name, content, mapping, by: null, rows => task.Value = rows, cancel);
                task.Value = lines;
            });
        return Report(outcome!);
    }

    private static int Report(ImportOutcome outcome)
    {
        if (outcome.WasKnown)
        {
            AnsiConsole.WriteLine(
                $"This file was imported before, on {Platform.Time.LondonTime.Full(outcome.Import.At)}. Nothing was changed."
            );
            return 0;
        }
        AnsiConsole.WriteLine($"{outcome.Import.Rows:N0} rows read.");
        AnsiConsole.WriteLine($"{outcome.Import.Sheets:N0} answer sheets and {outcome.Import.Views:N0} comments stored.");
        AnsiConsole.WriteLine($"{outcome.RowsWithoutText:N0} rows had no text.");
        foreach (var fault in outcome.Faults.Take(MostFaultsShown))
            AnsiConsole.WriteLine(
                $"Line {fault.Line}, {(fault.Column.Length == 0 ? "row" : $"column \"{fault.Column}\"")}: {fault.Reason}."
            );
        if (outcome.Faults.Count > MostFaultsShown)
            AnsiConsole.WriteLine($"… and {outcome.Faults.Count - MostFaultsShown:N0} more; the desk lists them all.");
        AnsiConsole.WriteLine($"{outcome.Faults.Count:N0} rows could not be taken.");
        return 0;
    }
}
