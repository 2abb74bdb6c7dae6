using System.Linq.Expressions;
using Heed.Publishing.Doors;

namespace Heed.Decisions.Ledger;

/// <summary>A line of the ledger: a consultation, the progress of its findings, and what the public sees of it.</summary>
public sealed class LedgerRow
{
    /// <summary>Where it has not closed: after all others.</summary>
    private static readonly DateTimeOffset Never = new(9999, 12, 31, 0, 0, 0, TimeSpan.Zero);

    public Guid Id { get; init; }
    public required string Code { get; init; }
    public required string Title { get; init; }

    /// <summary>See <see cref="Consultations.Doors.ListedConsultation.Search"/>.</summary>
    public required string Search { get; init; }
    public DateTimeOffset? ClosedAt { get; init; }
    public int Answers { get; init; }
    public int Findings { get; init; }
    public int Answered { get; init; }
    public int Actions { get; init; }

    /// <summary>Actions whose last day has passed.</summary>
    public int Late { get; init; }
    public bool IsLate { get; init; }

    /// <summary>Some version of it is public, and whether the record has moved on since that was written.</summary>
    public bool IsPublic { get; init; }
    public bool IsBehind { get; init; }

    /// <summary>State of the newest version, and from when it is public; null when nothing was written.</summary>
    public VersionState? Newest { get; init; }
    public DateTimeOffset? NewestFrom { get; init; }

    public PublicState State => PublicStatus.StateOf(IsPublic, IsBehind, Newest, NewestFrom);

    public AnsweredShare Share => new(Answered, Findings);

    /// <summary>What the desk says of what the public sees.</summary>
    public string Words => PublicStatus.WordsOf(State, Newest, NewestFrom);

    /// <summary>Those not closed first, then those that closed last.</summary>
    public static IOrderedQueryable<LedgerRow> InOrder(IQueryable<LedgerRow> rows) =>
        rows.OrderByDescending(ByClose).ThenBy(row => row.Title);

    /// <summary>By closing time; those still open last.</summary>
    public static Expression<Func<LedgerRow, DateTimeOffset>> ByClose { get; } = row => row.ClosedAt ?? Never;

    public static Expression<Func<LedgerRow, double>> ByShare { get; } =
        row => row.Findings == 0 ? 0 : (double)row.Answered / row.Findings;

    /// <summary>By what the desk says of the public page, in the order of its words.</summary>
    public static Expression<Func<LedgerRow, int>> ByWords { get; } =
        row =>
            row.IsBehind ? 4
            : row.IsPublic ? 3
            : row.Newest == VersionState.Cleared ? (row.NewestFrom == null ? 0 : 2)
            : row.Newest == VersionState.Returned ? 5
            : row.Newest == VersionState.WaitingForClearance ? 6
            : row.Newest == VersionState.Withdrawn ? 7
            : 1;
}
