using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Heed.Platform.Forms;

/// <summary>
/// The transaction of one form. It begins with the first thing that the handler writes and never before: while a handler reads
/// and computes, nobody waits for it. The receipt is the first row in it, so that of two sendings at once one waits for the other.
/// </summary>
internal sealed class FormTransaction(HeedDb db, string key, TimeProvider clock) : IAsyncDisposable
{
    private static readonly InsertStatement Receipt = new("platform_form_receipts", "Key", "At");

    private IDbContextTransaction? transaction;

    /// <summary>From here on the context begins this transaction before it writes.</summary>
    public void Offer() => db.BeforeWriting = BeginAsync;

    /// <summary>Where the sender of this form was sent before, or null.</summary>
    public Task<string?> EarlierAsync(CancellationToken cancel) =>
        db.Set<FormReceipt>().Where(each => each.Key == key).Select(each => each.Location).SingleOrDefaultAsync(cancel);

    /// <summary>Stores everything together with where the sender goes next.</summary>
    public async Task CommitAsync(string location, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        await BeginAsync(cancel);
        await db.Set<FormReceipt>()
            .Where(each => each.Key == key)
            .ExecuteUpdateAsync(set => set.SetProperty(each => each.Location, location), cancel);
        await transaction!.CommitAsync(CancellationToken.None);
    }

    /// <summary>Nothing of what was written stays, and what the context knew is forgotten.</summary>
    public async Task RollbackAsync()
    {
        if (transaction is not null)
            await transaction.RollbackAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        db.BeforeWriting = null;
        if (transaction is not null)
            await transaction.DisposeAsync();
    }

    private async Task BeginAsync(CancellationToken cancel)
    {
        if (transaction is not null)
            return;
        transaction = await db.Database.BeginTransactionAsync(cancel);
        var now = Instants.ToStored(clock.GetUtcNow());
        try
        {
            await db.InsertAsync(Receipt, [key, now], cancel);
        }
        catch (Exception twice) when (twice.IsDuplicate())
        {
            throw new FormTakenException();
        }
    }
}

/// <summary>The same form was taken already: whatever its handler was about to write was written by the first.</summary>
internal sealed class FormTakenException() : Exception("This form was taken already.");
