using System.CommandLine;
using Heed.Platform.Data;
using Heed.Platform.Setup;
using Microsoft.EntityFrameworkCore;
using Spectre.Console;

namespace Heed.Consultations.Export;

/// <summary><c>heed consultation export FILE --consultation CODE</c></summary>
internal static class ConsultationExportVerb
{
    public static Command Build(VerbHost program)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "CSV file to write, one row per answer." };
        var code = new Option<string>("--consultation") { Description = "Code of the consultation.", Required = true };
        var export = new Command("export", "Write the answers to a consultation to a file, without what people wrote.")
        {
            file,
            code,
        };
        export.SetAction(
            (parsed, cancel) =>
                program.RunAsync(
                    parsed,
                    (services, stop) => RunAsync(services, parsed.GetValue(file)!, parsed.GetValue(code)!, stop),
                    cancel
                )
        );
        return export;
    }

    private static async Task<int> RunAsync(IServiceProvider services, FileInfo file, string code, CancellationToken cancel)
    {
        if (file.Exists)
            throw new VerbRefusal($"There is a file {file.FullName} already.", 2);
        var consultation =
            await services
                .GetRequiredService<HeedDb>()
                .Set<Consultation>()
                .AsNoTracking()
                .SingleOrDefaultAsync(each => each.Code == code || each.Slug == code, cancel)
            ?? throw new VerbRefusal($"There is no consultation with the code \"{code}\".", 2);
        int answers;
        await using (var written = file.Create())
            answers = await services.GetRequiredService<AnswerExport>().WriteAsync(consultation, written, cancel);
        AnsiConsole.WriteLine($"{answers:N0} answers written to {file.FullName}.");
        AnsiConsole.WriteLine("It holds what single people answered: keep it where only those see it who may.");
        return 0;
    }
}
