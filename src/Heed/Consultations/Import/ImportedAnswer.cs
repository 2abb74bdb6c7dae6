namespace Heed.Consultations;

/// <summary>A mapped column of a row, and what it holds.</summary>
public sealed record ImportedCell(ChoiceColumn Column, string Written)
{
    /// <summary>What it holds, part by part where the column has a separator.</summary>
    public IEnumerable<string> Parts =>
        Column.Separator is null
            ? [Written]
            : Written.Split(Column.Separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The code that a value is mapped to, null where that means no answer; false when it is not mapped.</summary>
    public bool TryMap(string value, out string? code)
    {
        code = null;
        return Column.Values?.TryGetValue(value, out code) == true;
    }

    /// <summary>The beginning of a value, for a message.</summary>
    internal static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}

/// <summary>An answer read from a file, or why the row cannot be taken.</summary>
/// <param name="Codes">As the kind of question stores them; none means no answer.</param>
/// <param name="Column">The column at fault.</param>
/// <param name="Reason">What is wrong with it; null when nothing is.</param>
public sealed record ImportedAnswer(string[] Codes, string Column = "", string? Reason = null)
{
    public static ImportedAnswer Refused(ImportedCell cell, string reason) => new([], cell.Column.Column, reason);
}
