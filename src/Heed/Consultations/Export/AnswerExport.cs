using Heed.Consultations.Respond;
using Heed.Platform.Data;
using Heed.Platform.Files;
using Heed.Publishing.Doors;
using Microsoft.EntityFrameworkCore;

namespace Heed.Consultations.Export;

/// <summary>
/// Answers as a table, a row for each sheet that counts, for analysis and for another system. Reference numbers are not in it and
/// the order says nothing; what people wrote is in Evidence, which lets it out redacted.
/// </summary>
public sealed class AnswerExport(HeedDb db, PublishedItems published)
{
    /// <summary>Writes the table as CSV.</summary>
    /// <returns>How many answer sheets are in it.</returns>
    /// <exception cref="Platform.Setup.VerbRefusal">The consultation was never launched.</exception>
    public async Task<int> WriteAsync(Consultation consultation, Stream output, CancellationToken cancel)
    {
        var (head, rows) = await ReadAsync(consultation, cancel);
        await CsvFile.WriteAsync(
            output,
            [.. head.Select((heading, at) => (heading, (Func<IReadOnlyList<object?>, object?>)(row => row[at])))],
            rows.ToAsyncEnumerable(),
            cancel
        );
        return rows.Count;
    }

    /// <summary>The headings, and the rows under them.</summary>
    /// <exception cref="Platform.Setup.VerbRefusal">The consultation was never launched.</exception>
    public async Task<(IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<object?>> Rows)> ReadAsync(
        Consultation consultation,
        CancellationToken cancel
    )
    {
        var version =
            await published.OfSubjectAsync(ConsultationContent.Kind, consultation.Id, cancel)
            ?? throw new Platform.Setup.VerbRefusal("This consultation is not launched, so it has no answers.", 2);
        var questions = ConsultationContent.FromJson(version.Body).Questionnaire.Questions.ToList();
        var sheets = await AnswerCounts
            .Counted(db.Set<AnswerSheet>().AsNoTracking())
            .Where(sheet => sheet.ConsultationId == consultation.Id)
            .OrderBy(sheet => sheet.Id)
            .Select(sheet => new
            {
                sheet.ReceivedOn,
                sheet.Mode,
                sheet.AnswersJson,
            })
            .ToListAsync(cancel);
        return (
            ["respondent", "received", "mode", .. Cells(questions, new Answers()).Select(cell => cell.Column)],
            [
                .. sheets.Select(
                    (sheet, at) =>
                        (IReadOnlyList<object?>)
                            [
                                at + 1,
                                sheet.ReceivedOn,
                                sheet.Mode,
                                .. Cells(questions, Answers.FromJson(sheet.AnswersJson)).Select(cell => cell.Value),
                            ]
                ),
            ]
        );
    }

    private static IEnumerable<(string Column, string Value)> Cells(List<Question> questions, Answers answers) =>
        questions.SelectMany(question => question.Kind.Export(question, answers));
}
