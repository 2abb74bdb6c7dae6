using Heed.Decisions.Record;
using Heed.Platform.Time;

namespace Heed.Decisions.Ledger;

/// <summary>
/// What the ledger shows of a consultation's record: how many findings are answered, what is due, and a mark of what the record
/// says. Kept here so that the list, and Today, read one row for a consultation.
/// </summary>
public sealed class LedgerEntry(Guid consultationId)
{
    public Guid ConsultationId { get; private set; } = consultationId;
    public int Findings { get; private set; }
    public int Answered { get; private set; }
    public int Actions { get; private set; }

    /// <summary>The first last day of the actions that are neither done nor stopped.</summary>
    public DateOnly? FirstDue { get; private set; }

    /// <summary>Mark of what the findings say, as <see cref="OutcomeContent.FindingsMark"/>; null until it has been written.</summary>
    public string? Says { get; private set; }

    /// <summary>Counts up with every change, so that of two people at once the second looks again.</summary>
    public int Version { get; private set; }

    /// <summary>Follows the record. Whatever changes a finding, an action or a quotation calls this before it saves.</summary>
    /// <param name="rows">The findings of the consultation, in order, without those that were deleted.</param>
    /// <param name="quotes">The shown texts of the views that they quote.</param>
    public void Follow(IReadOnlyList<FindingRow> rows, IReadOnlyDictionary<Guid, string> quotes)
    {
        var actions = rows.SelectMany(row => row.Actions).ToList();
        var before = (Findings, Answered, Actions, FirstDue, Says);
        (Findings, Answered, Actions) = (rows.Count, rows.Count(row => row.Finding.IsAnswered), actions.Count);
        FirstDue = actions.Where(action => Lateness.CanBeLate(action.State)).Min(action => action.Due);
        Says = OutcomeContent.MarkOf([.. rows.Select(row => OutcomeContentBuilder.Write(row, quotes))]);
        if (before != (Findings, Answered, Actions, FirstDue, Says))
            Version++;
    }
}

/// <summary>What a version said that was published, or is to be: enough to ask in SQL whether the record has moved on since.</summary>
public sealed class PublishedOutcome
{
    private PublishedOutcome() { }

    public PublishedOutcome(Guid versionId, OutcomeContent content)
    {
        (VersionId, Title, Slug, Asked) = (versionId, content.Consultation, content.Slug, content.Asked);
        Says = content.FindingsMark;
        if (content.ClosedOn is { } day)
            (ClosedFrom, ClosedUntil) = (LondonTime.At(day, TimeOnly.MinValue), LondonTime.At(day.AddDays(1), TimeOnly.MinValue));
    }

    public Guid VersionId { get; private set; }
    public string Title { get; private set; } = "";
    public string Slug { get; private set; } = "";
    public string Asked { get; private set; } = "";

    /// <summary>The day on which it says that the consultation closed, from its first instant to the first after it.</summary>
    public DateTimeOffset? ClosedFrom { get; private set; }
    public DateTimeOffset? ClosedUntil { get; private set; }

    /// <summary>Mark of what its findings say.</summary>
    public string Says { get; private set; } = "";
}
