using System.Text.RegularExpressions;

namespace Heed.Publishing.Reading;

public enum Change
{
    Same,
    Removed,
    Added,
}

/// <summary>A piece of the difference between two texts.</summary>
public sealed record DifferencePart(Change Change, string Text);

/// <summary>
/// The difference of two texts, word by word: first the lines that stayed are found, then within each run of changed lines
/// the words. Both by the longest common subsequence.
/// </summary>
public static partial class WordDifference
{
    /// <summary>Runs longer than this (cells of the table of lengths) are shown as wholly removed and added.</summary>
    private const int MostCells = 4_000_000;

    /// <summary>The parts in reading order. Those that are <see cref="Change.Added"/> or the same, joined, are the new text.</summary>
    public static IReadOnlyList<DifferencePart> Between(string before, string after)
    {
        var lines = Steps(Lines(before), Lines(after));
        var parts = new List<DifferencePart>();
        for (var at = 0; at < lines.Count; )
            if (lines[at].Change == Change.Same)
                Put(parts, lines[at++]);
            else
            {
                var (removed, added) = ("", "");
                for (; at < lines.Count && lines[at].Change != Change.Same; at++)
                    if (lines[at].Change == Change.Removed)
                        removed += lines[at].Text;
                    else
                        added += lines[at].Text;
                foreach (var word in Steps(Words(removed), Words(added)))
                    Put(parts, word);
            }
        return parts;
    }

    private static void Put(List<DifferencePart> parts, DifferencePart part)
    {
        if (parts is [.., var last] && last.Change == part.Change)
            parts[^1] = last with { Text = last.Text + part.Text };
        else
            parts.Add(part);
    }

    private static List<DifferencePart> Steps(string[] before, string[] after)
    {
        if ((long)before.Length * after.Length > MostCells)
            return
            [
                .. before.Select(each => new DifferencePart(Change.Removed, each)),
                .. after.Select(each => new DifferencePart(Change.Added, each)),
            ];
        var length = Lengths(before, after);
        var steps = new List<DifferencePart>();
        var (i, j) = (0, 0);
        while (i < before.Length || j < after.Length)
            if (i < before.Length && j < after.Length && before[i] == after[j])
                (i, j) = (Keep(steps, after[j], i), j + 1);
            else if (i < before.Length && (j == after.Length || length[i + 1, j] >= length[i, j + 1]))
                steps.Add(new(Change.Removed, before[i++]));
            else
                steps.Add(new(Change.Added, after[j++]));
        return steps;
    }

    private static int Keep(List<DifferencePart> steps, string text, int at)
    {
        steps.Add(new(Change.Same, text));
        return at + 1;
    }

    /// <summary>Length of the longest common subsequence of what follows each pair of positions.</summary>
    private static int[,] Lengths(string[] before, string[] after)
    {
        var length = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        for (var j = after.Length - 1; j >= 0; j--)
            length[i, j] = before[i] == after[j] ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
        return length;
    }

    private static string[] Lines(string text) => [.. LineOrEnd().Matches(text).Select(match => match.Value)];

    private static string[] Words(string text) => [.. WordOrSpace().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"[^\n]*\n|[^\n]+", RegexOptions.None, 1000)]
    private static partial Regex LineOrEnd();

    [GeneratedRegex(@"\s+|[\w’'-]+|[^\w\s]", RegexOptions.None, 1000)]
    private static partial Regex WordOrSpace();
}
