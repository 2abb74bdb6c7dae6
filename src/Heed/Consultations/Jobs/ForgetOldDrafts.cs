using Heed.Platform.Data;
using Heed.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Heed.Consultations.Jobs;

/// <summary>Answers that were never sent are cleared away a day after they were last touched.</summary>
public sealed class ForgetOldDrafts(HeedDb db) : IScheduledJob
{
    /// <summary>How long answers wait for their respondent.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    public async Task<string?> RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var gone = await db.Set<AnswerDraft>().Where(draft => draft.TouchedAt < now - Kept).ExecuteDeleteAsync(cancel);
        return gone == 0 ? null : $"Cleared {gone} unsent drafts.";
    }
}
