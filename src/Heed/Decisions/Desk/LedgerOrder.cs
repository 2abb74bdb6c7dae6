using Heed.Decisions.Ledger;

namespace Heed.Decisions.Desk;

internal static class LedgerOrder
{
    /// <summary>Sorts by the order named; leaves the rows as they are when the name is unknown.</summary>
    public static List<LedgerRow> Sort(IEnumerable<LedgerRow> rows, string? by, bool descending)
    {
        var sorted = by switch
        {
            "title" => rows.OrderBy(row => row.Consultation.Title, StringComparer.OrdinalIgnoreCase),
            "closed" => rows.OrderBy(row => row.Consultation.ClosedAt ?? DateTimeOffset.MaxValue),
            "answered" => rows.OrderBy(row => row.Share.Percent).ThenBy(row => row.Share.Of),
            "late" => rows.OrderBy(row => row.Late),
            "public" => rows.OrderBy(row => row.Status.Words, StringComparer.Ordinal),
            _ => rows,
        };
        return by is not null && descending ? [.. sorted.Reverse()] : [.. sorted];
    }
}
