using System.Security.Cryptography;
using System.Text;
using Heed.Evidence.Doors;
using Heed.Places.Doors;
using Heed.Platform.Data;
using Heed.Platform.Time;
using Heed.Publishing.Doors;
using Microsoft.EntityFrameworkCore;

namespace Heed.Consultations;

/// <summary>Stores a file's sheets and views in one durable commit, so that the file is imported whole or not at all.</summary>
public sealed class AnswerImport(HeedDb db, PublishedItems published, GroupCommitQueue commits, TimeProvider clock)
{
    private const int MostFaultsKept = 10_000;

    private static readonly InsertStatement Insert = new(
        "consultations_imports",
        "Id",
        "ConsultationId",
        "FileName",
        "FileHash",
        "At",
        "PersonId",
        "Rows",
        "Sheets",
        "Views",
        "Refused"
    );

    private static readonly InsertStatement InsertFault = new(
        "consultations_import_faults",
        "Id",
        "ImportId",
        "Line",
        "Column",
        "Reason"
    );

    /// <summary>
    /// Imports a file into a launched consultation. The same file again changes nothing and gives the first import back;
    /// a respondent already taken from another file is reported and left as it was.
    /// </summary>
    /// <exception cref="Platform.Setup.VerbRefusal">The consultation or the mapping does not fit; nothing was stored.</exception>
    public async Task<ImportOutcome> ImportAsync(
        Consultation consultation,
        string fileName,
        byte[] content,
        ImportMapping mapping,
        Guid? by,
        Action<int>? progress,
        CancellationToken cancel
    )
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        if (await EarlierAsync(consultation.Id, hash, cancel) is { } earlier)
            return new ImportOutcome(earlier, [], 0, true);
        var asked = await AskedAsync(consultation.Id, cancel);
        var reading = new ImportParser(mapping, asked);
        using (var reader = new StreamReader(new MemoryStream(content), Encoding.UTF8, detectEncodingFromByteOrderMarks: true))
            reading.Read(reader, progress);
        var known = await KnownAsync(consultation.Id, cancel);
        var taken = new List<(ParsedSheet Sheet, string Key)>();
        foreach (var sheet in reading.Sheets)
            if (KeyOf(consultation.Id, sheet.Respondent) is var key && known.Contains(key))
                reading.Faults.Add(
                    new ReadFault(sheet.Line, mapping.Respondent, "this respondent was taken from an earlier file")
                );
            else
                taken.Add((sheet, key));
        var import = new Import
        {
            Id = Guid.CreateVersion7(),
            ConsultationId = consultation.Id,
            FileName = Path.GetFileName(fileName),
            FileHash = hash,
            At = clock.GetUtcNow(),
            PersonId = by,
            Rows = reading.Rows,
            Sheets = taken.Count,
            Views = taken.Sum(each => each.Sheet.Texts.Count),
            Refused = reading.Faults.Count,
        };
        await commits.WriteAsync(commit => Store(commit, import, asked, taken, mapping.Mode ?? "import", reading.Faults));
        return new ImportOutcome(import, reading.Faults, reading.RowsWithoutText, false);
    }

    private async Task<Questionnaire> AskedAsync(Guid consultationId, CancellationToken cancel) =>
        await published.OfSubjectAsync(ConsultationContent.Kind, consultationId, cancel) is { } version
            ? ConsultationContent.FromJson(version.Body).Questionnaire
            : throw new Platform.Setup.VerbRefusal(
                "This consultation is not launched. Launch it before answers are taken in.",
                2
            );

    private async Task<Import?> EarlierAsync(Guid consultationId, string hash, CancellationToken cancel) =>
        await db.Set<Import>()
            .AsNoTracking()
            .SingleOrDefaultAsync(import => import.ConsultationId == consultationId && import.FileHash == hash, cancel);

    private async Task<HashSet<string>> KnownAsync(Guid consultationId, CancellationToken cancel) =>
        await db.Set<AnswerSheet>()
            .Where(sheet => sheet.ConsultationId == consultationId && sheet.RespondentKey != null)
            .Select(sheet => sheet.RespondentKey!)
            .ToHashSetAsync(cancel);

    private static string KeyOf(Guid consultationId, string respondent) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{consultationId:N}|{respondent}")));

    private static int Store(
        DurableTransaction commit,
        Import import,
        Questionnaire asked,
        List<(ParsedSheet Sheet, string Key)> taken,
        string mode,
        List<ReadFault> faults
    )
    {
        InsertImport(commit, import);
        foreach (var fault in faults.Take(MostFaultsKept))
            commit.Execute(InsertFault, Guid.CreateVersion7(), import.Id, fault.Line, fault.Column, fault.Reason);
        var number = AnswerSheetSql.TakeNumbers(commit, import.ConsultationId, taken.Count);
        FirstAnswer.Note(commit, import.ConsultationId, asked, import.At);
        var today = LondonTime.DateAt(import.At);
        foreach (var (sheet, key) in taken)
        {
            var answers = new Answers();
            foreach (var (question, codes) in sheet.Choices)
                answers.Choose(question, codes);
            var id = Guid.NewGuid();
            foreach (var (question, text) in sheet.Texts)
            {
                var view = new NewView(
                    Guid.NewGuid(),
                    ConsultationContent.Kind,
                    import.ConsultationId,
                    id,
                    question,
                    text,
                    ViewClass.Unattributed,
                    mode,
                    sheet.On ?? today,
                    AreaOf(answers)
                );
                ViewIntake.Take(commit, view);
                answers.Say(question, view.Id);
            }
            AnswerSheetSql.Insert(
                commit,
                new AnswerSheet
                {
                    Id = id,
                    ConsultationId = import.ConsultationId,
                    Number = ++number,
                    ReceivedOn = sheet.On ?? today,
                    Mode = mode,
                    AnswersJson = answers.ToJson(),
                    ImportId = import.Id,
                    RespondentKey = key,
                }
            );
        }
        return taken.Count;
    }

    private static string? AreaOf(Answers answers) =>
        answers.ChosenFor(KnownMargins.District) is [var district, ..] && district != Question.PreferNotToSay ? district : null;

    private static void InsertImport(DurableTransaction commit, Import import) =>
        commit.Execute(
            Insert,
            import.Id,
            import.ConsultationId,
            import.FileName,
            import.FileHash,
            import.At,
            import.PersonId,
            import.Rows,
            import.Sheets,
            import.Views,
            import.Refused
        );
}

/// <param name="Import">The import, or the earlier one of the same file.</param>
/// <param name="Faults">Rows that could not be taken.</param>
/// <param name="RowsWithoutText">Rows taken that hold no text.</param>
/// <param name="WasKnown">The same file had been imported before; nothing was changed.</param>
public sealed record ImportOutcome(Import Import, IReadOnlyList<ReadFault> Faults, int RowsWithoutText, bool WasKnown);
