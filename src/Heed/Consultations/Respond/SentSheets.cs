using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heed.Consultations.Respond;

/// <summary>What became of a respondent's answers.</summary>
/// <param name="Number">Running number of the sheet.</param>
/// <param name="AnswersJson">What it says: see <see cref="Answers"/>.</param>
/// <param name="IsWithdrawn">Whether the respondent has taken it back since.</param>
public sealed record SentSheet(int Number, string AnswersJson, bool IsWithdrawn);

/// <summary>Finds a sheet by the token of the journey that it came from.</summary>
public sealed class SentSheets(IDbContextFactory<HeedDb> contexts)
{
    private readonly Func<HeedDb, string, Guid, Task<SentSheet?>> find = EF.CompileAsyncQuery(
        (HeedDb db, string key, Guid consultation) =>
            db.Set<AnswerSheet>()
                .Where(sheet => sheet.SubmissionKey == key && sheet.ConsultationId == consultation)
                .Select(sheet => new SentSheet(sheet.Number, sheet.AnswersJson, sheet.WithdrawnAt != null))
                .SingleOrDefault()
    );

    /// <summary>The sheet, or null when these answers were not sent.</summary>
    public async Task<SentSheet?> FindAsync(RespondentToken token, Guid consultation, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await find(db, token.SubmissionKey, consultation);
    }
}
