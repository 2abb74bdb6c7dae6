namespace Heed.Publishing;

/// <summary>One thing that the office says, for as long as it says it: a fixed page, a consultation, a results page. What it says is in its versions.</summary>
public sealed class Item(Guid id, string kind, Guid subjectId, string slug)
{
    public Guid Id { get; private set; } = id;

    /// <summary>What kind of thing: "page", "consultation". Each kind is brought by the room that owns it.</summary>
    public string Kind { get; private set; } = kind;

    /// <summary>The thing in that room which this item speaks of.</summary>
    public Guid SubjectId { get; private set; } = subjectId;

    /// <summary>Last part of the public address; unique within the kind. Stands once anything has been published under it.</summary>
    public string Slug { get; private set; } = slug;

    /// <summary>Changes the address. The database refuses once it has been published.</summary>
    public void MoveTo(string slug) => Slug = slug;
}
