using Heed.Platform.Data;
using Heed.Publishing.Doors;
using Microsoft.EntityFrameworkCore;

namespace Heed.Decisions.Ledger;

/// <summary>Writes the marks of records and of published versions that were there before the ledger kept them: no SQL can make them.</summary>
public sealed class FillLedger(HeedDb db, PublishedItems published) : IBackfill
{
    private const int InOneGo = 100;

    public async Task RunAsync(CancellationToken cancel)
    {
        while (await EntriesAsync(cancel) is { Count: > 0 } consultations)
        {
            await FollowLedger.FollowAsync(db, consultations, [], cancel);
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }
        var known = await db.Set<PublishedOutcome>().Select(outcome => outcome.VersionId).ToListAsync(cancel);
        var missing = await published.VersionsAsync(OutcomeContent.Kind, known, cancel);
        db.AddRange(missing.Select(version => new PublishedOutcome(version.Id, OutcomeContent.FromJson(version.Body))));
        await db.SaveChangesAsync(cancel);
    }

    private Task<List<Guid>> EntriesAsync(CancellationToken cancel) =>
        db.Set<LedgerEntry>()
            .Where(entry => entry.Says == null)
            .Select(entry => entry.ConsultationId)
            .Order()
            .Take(InOneGo)
            .ToListAsync(cancel);
}
