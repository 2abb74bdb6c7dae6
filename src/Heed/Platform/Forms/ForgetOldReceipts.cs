using Heed.Platform.Data;
using Heed.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Heed.Platform.Forms;

/// <summary>Deletes old receipts. They serve only to recognise a form that is sent twice.</summary>
public sealed class ForgetOldReceipts(HeedDb db) : IScheduledJob
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    public async Task<string?> RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var gone = await db.Set<FormReceipt>().Where(receipt => receipt.At < now - Kept).ExecuteDeleteAsync(cancel);
        return gone == 0 ? null : $"Cleared {gone} form receipts.";
    }
}
