namespace Heed.Platform.Words;

/// <summary>A language that public pages can be read in.</summary>
/// <param name="Tag">BCP 47 tag, used in <c>lang</c> attributes and in <c>?lang=</c>.</param>
/// <param name="Name">The language's own name for itself.</param>
/// <param name="RightToLeft">Whether the page runs from right to left.</param>
public sealed record Language(string Tag, string Name, bool RightToLeft = false)
{
    public static readonly Language English = new("en", "English");

    /// <summary>English with accents, brackets and a third more length: text that is not in resources stands out.</summary>
    public static readonly Language Accented = new("qps-ploc", "Þšéûðö");

    /// <summary>The accented language set from right to left: layouts that assume a direction stand out.</summary>
    public static readonly Language Mirrored = new("qps-plocm", "Þšéûðö ⇄", RightToLeft: true);

    public bool IsInvented => Tag.StartsWith("qps-", StringComparison.Ordinal);

    /// <summary>What pages say in their <c>lang</c> attribute: an invented language is English, privately marked.</summary>
    public string Attribute => IsInvented ? Tag.Replace("qps-", "en-x-", StringComparison.Ordinal) : Tag;

    public string Direction => RightToLeft ? "rtl" : "ltr";
}
