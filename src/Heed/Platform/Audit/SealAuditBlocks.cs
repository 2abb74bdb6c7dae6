using Heed.Platform.Data;
using Heed.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Heed.Platform.Audit;

/// <summary>Seals the entries since the last block into the hash chain.</summary>
public sealed class SealAuditBlocks(HeedDb db) : IScheduledJob
{
    private const int MostInBlock = 1_000;

    /// <summary>Entries younger than this wait for the next block, so that a transaction still open is not passed over.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(30);

    public async Task<string?> RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var entries = await db.Set<AuditEntry>()
            .Where(entry => entry.Block == null && entry.At < now - Settled)
            .OrderBy(entry => entry.At)
            .ThenBy(entry => entry.Id)
            .Take(MostInBlock)
            .ToListAsync(cancel);
        if (entries.Count == 0)
            return null;
        var last = await db.Set<AuditBlock>().OrderByDescending(block => block.Number).FirstOrDefaultAsync(cancel);
        var number = (last?.Number ?? 0) + 1;
        var previous = last?.Hash ?? "";
        db.Add(new AuditBlock(number, previous, HashOf(previous, entries), entries.Count, now));
        entries.ForEach(entry => entry.SealIn(number));
        await db.SaveChangesAsync(cancel);
        return $"Sealed {entries.Count} entries in block {number}.";
    }

    internal static string HashOf(string previous, IEnumerable<AuditEntry> entries) =>
        AuditEntry.Hash(
            previous
                + "\n"
                + string.Join(
                    '\n',
                    entries
                        .OrderBy(entry => entry.At)
                        .ThenBy(entry => entry.Id.ToString(), StringComparer.Ordinal)
                        .Select(entry => entry.Digest())
                )
        );
}

/// <summary>Checks the whole chain: every block against its entries and the block before it, every value against its commitment.</summary>
public sealed class AuditChain(HeedDb db)
{
    /// <summary>What is broken, in plain words; empty when the chain is intact.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync(CancellationToken cancel)
    {
        var faults = new List<string>();
        var previous = "";
        var blocks = await db.Set<AuditBlock>().AsNoTracking().OrderBy(block => block.Number).ToListAsync(cancel);
        foreach (var block in blocks)
        {
            var entries = await db.Set<AuditEntry>()
                .AsNoTracking()
                .Where(entry => entry.Block == block.Number)
                .ToListAsync(cancel);
            if (
                block.PreviousHash != previous
                || block.Hash != SealAuditBlocks.HashOf(previous, entries)
                || block.Entries != entries.Count
            )
                faults.Add($"Block {block.Number} does not match its entries or the block before it.");
            var ids = entries.ConvertAll(entry => entry.Id);
            var values = await db.Set<AuditValues>()
                .AsNoTracking()
                .Where(value => ids.Contains(value.EntryId))
                .ToListAsync(cancel);
            var commitments = entries.ToDictionary(entry => entry.Id, entry => entry.Commitment);
            faults.AddRange(
                values
                    .Where(value => value.Commitment() != commitments[value.EntryId])
                    .Select(value => $"The values of entry {value.EntryId} were changed.")
            );
            previous = block.Hash;
        }
        return faults;
    }
}
