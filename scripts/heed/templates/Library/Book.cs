namespace Heed.Library;

public sealed class Book
{
    /// <summary>The longest title, in characters.</summary>
    public const int LongestTitle = 200;

    private Book() { }

    public Book(DateTimeOffset addedAt) => (Id, AddedAt) = (Guid.CreateVersion7(), addedAt);

    public Guid Id { get; private set; }

    public string Title { get; private set; } = "";

    public string Text { get; private set; } = "";

    public DateTimeOffset AddedAt { get; private set; }

    /// <summary>Counts up with every change; a form carries it, so that two people at once find out.</summary>
    public int Version { get; set; }

    public bool TryChange(string? title, string? text, out string? refusal)
    {
        refusal = string.IsNullOrWhiteSpace(title) ? "Enter a title" : null;
        if (refusal is null)
            (Title, Text) = (title!.Trim(), text?.Trim() ?? "");
        return refusal is null;
    }
}
