using Heed.Platform.Data;
using Heed.Platform.Jobs;
using Heed.Platform.Journeys;
using Microsoft.EntityFrameworkCore;

namespace Heed.Platform.Forms;

/// <summary>
/// Deletes old receipts, which serve only to recognise a form that is sent twice, and answers of public journeys that nobody
/// finished in time.
/// </summary>
public sealed class ForgetOldReceipts(HeedDb db) : IScheduledJob
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    public async Task<string?> RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var gone = await db.Set<FormReceipt>().Where(receipt => receipt.At < now - Kept).ExecuteDeleteAsync(cancel);
        var unfinished = await db.Set<JourneyDraft>().Where(draft => draft.ExpiresAt <= now).ExecuteDeleteAsync(cancel);
        return gone + unfinished == 0 ? null : $"Cleared {gone} form receipts and {unfinished} journeys.";
    }
}
