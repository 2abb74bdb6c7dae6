namespace Heed.Evidence;

/// <summary>Finds words in a view's original, to be redacted.</summary>
public static class RedactionSpans
{
    /// <summary>Every place where exactly these words stand (case ignored) that is not wholly taken out already.</summary>
    /// <param name="original">The original.</param>
    /// <param name="words">The words, as they are shown.</param>
    /// <param name="redactions">What was taken out before; those undone do not count.</param>
    /// <returns>First character and length of each place, in reading order; empty when the words are not there.</returns>
    public static IReadOnlyList<(int Start, int Length)> Of(string original, string words, IEnumerable<Redaction> redactions)
    {
        if (words.Length == 0)
            return [];
        var gone = redactions.Where(each => each.UndoneAt is null).ToList();
        var spans = new List<(int, int)>();
        for (
            var at = original.IndexOf(words, StringComparison.OrdinalIgnoreCase);
            at >= 0;
            at = original.IndexOf(words, at + words.Length, StringComparison.OrdinalIgnoreCase)
        )
            if (!gone.Exists(each => each.Start <= at && at + words.Length <= each.Start + each.Length))
                spans.Add((at, words.Length));
        return spans;
    }
}
