namespace Heed.Publishing.Doors;

/// <summary>A new version of the item of that kind and subject.</summary>
/// <param name="Kind">A kind for which an <see cref="IPublishedKind"/> is registered.</param>
/// <param name="SubjectId">The thing it speaks of.</param>
/// <param name="Slug">Last part of its public address; stands once published.</param>
/// <param name="Title">Plain text.</param>
/// <param name="Summary">Plain text, a sentence or two.</param>
/// <param name="Body">JSON or Markdown: the whole content.</param>
/// <param name="AuthorId">Who wrote it, and therefore can never clear it.</param>
public sealed record NewVersion(
    string Kind,
    Guid SubjectId,
    string Slug,
    string Title,
    string Summary,
    string Body,
    Guid AuthorId
);

/// <summary>What a version says, whether it is a draft, cleared, published or still being typed.</summary>
/// <param name="Kind">Code of its <see cref="IPublishedKind"/>.</param>
/// <param name="SubjectId">The thing it speaks of.</param>
/// <param name="Slug">Last part of its public address.</param>
/// <param name="Title">Plain text.</param>
/// <param name="Summary">Plain text, a sentence or two.</param>
/// <param name="Body">JSON or Markdown: the whole content.</param>
/// <param name="MadeAt">When it was written.</param>
public record VersionContent(
    string Kind,
    Guid SubjectId,
    string Slug,
    string Title,
    string Summary,
    string Body,
    DateTimeOffset MadeAt
);

/// <summary>A version that somebody cleared, whether or not the public has seen it.</summary>
public sealed record ClearedVersion(VersionContent Content, int Number, DateTimeOffset ClearedAt);

/// <summary>A version as the public reads it.</summary>
public sealed record PublishedVersion : VersionContent
{
    public PublishedVersion(VersionContent content, Guid itemId, Guid versionId, int number, DateTimeOffset from)
        : base(content) => (ItemId, VersionId, Number, From) = (itemId, versionId, number, from);

    public Guid ItemId { get; }

    public Guid VersionId { get; }

    public int Number { get; }

    /// <summary>Since when it is public.</summary>
    public DateTimeOffset From { get; }
}

/// <summary>Which version of a subject is public, as a row of a query.</summary>
public sealed class PublicVersion
{
    public Guid SubjectId { get; init; }
    public Guid VersionId { get; init; }
}

/// <summary>The state of a subject's newest version, as a row of a query.</summary>
public sealed class NewestVersion
{
    public Guid SubjectId { get; init; }
    public VersionState State { get; init; }

    /// <summary>Since when it is public, or from when it will be.</summary>
    public DateTimeOffset? PublishedFrom { get; init; }
}

/// <summary>What an address says once its item has been withdrawn.</summary>
public sealed record WithdrawnItem(string Title, string Note);

public enum VersionState
{
    Draft,
    WaitingForClearance,
    Returned,

    /// <summary>Cleared, and not public yet. With a <see cref="VersionStatus.PublishedFrom"/> it becomes public by itself at that instant.</summary>
    Cleared,
    Published,

    /// <summary>Was public until a later version took its place.</summary>
    Superseded,
    Withdrawn,
}

/// <summary>A version with its state.</summary>
public sealed record VersionStatus(
    Guid ItemId,
    Guid VersionId,
    int Number,
    VersionState State,
    Guid AuthorId,
    string Title,
    DateTimeOffset MadeAt,
    string? ReturnedBecause,
    DateTimeOffset? PublishedFrom
);

/// <summary>What a clearer says when clearing.</summary>
/// <param name="ClearedById">Who clears; never the author.</param>
/// <param name="Screening">The equality screening.</param>
public sealed record NewClearance(Guid ClearedById, EqualityScreening Screening)
{
    /// <summary>Whose authority is used, where it is not the clearer's own.</summary>
    public Guid? DelegatedFromId { get; init; }

    /// <summary>What the house-style check found, as it was shown.</summary>
    public string? StyleFindings { get; init; }

    /// <summary>Why it is cleared in spite of them.</summary>
    public string? StyleReason { get; init; }

    /// <summary>Code of the restricted period that is overridden, and why.</summary>
    public string? OverriddenPeriod { get; init; }
    public string? PeriodReason { get; init; }
}

/// <summary>A named person's reason for publishing inside a restricted period.</summary>
public sealed record PeriodOverride(string PeriodCode, string Reason);
