using Heed.Platform.Data;
using Heed.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Heed.Platform.Forms;

/// <summary>Receipts serve repeats within days; older ones are cleared away.</summary>
public sealed class ForgetOldReceipts(HeedDb db) : IScheduledJob
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    public async Task<string?> RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var gone = await db.Set<FormReceipt>().Where(receipt => receipt.At < now - Kept).ExecuteDeleteAsync(cancel);
        return gone == 0 ? null : $"Cleared {gone} form receipts.";
    }
}
