using System.Text.RegularExpressions;
using Heed.Office.Doors;

namespace Heed.Publishing.Reading;

/// <summary>Something the house-style check found.</summary>
/// <param name="Text">A sentence for whoever clears.</param>
/// <param name="AsksForReason">Whether clearing in spite of it needs a reason.</param>
public sealed record StyleIssue(string Text, bool AsksForReason);

/// <summary>
/// The office's house style, as far as a program can see it: the office speaks and not the person who holds it, and text for
/// the public can be read at 9 to 11.
/// </summary>
public static class HouseStyle
{
    /// <summary>Checks a text as the public would read it.</summary>
    public static IReadOnlyList<StyleIssue> Check(string text, OfficeProfile office) => [.. Names(text, office), .. Age(text)];

    private static IEnumerable<StyleIssue> Names(string text, OfficeProfile office)
    {
        var offices = office.Titles.Sum(title => Times(text, title.Title)) + Times(text, office.Names.Office);
        foreach (var holder in office.Holders.DistinctBy(holder => holder.Name))
        {
            var named = Times(text, holder.Name);
            var surname = holder.Name.Split(' ')[^1];
            var times = named + Math.Max(0, Times(text, surname) - named);
            if (times > 0)
                yield return new(
                    $"{holder.Name} is named {Count(times)}; the office or a title, {Count(offices)}. Does the office speak here, or the office-holder?",
                    true
                );
        }
    }

    private static IEnumerable<StyleIssue> Age(string text)
    {
        if (ReadingAge.Of(text) is { } age && age > ReadingAge.Aim)
            yield return new(
                $"It reads like text for an age of about {age}. We aim for 9 to {ReadingAge.Aim}: shorter sentences and more common words help.",
                false
            );
    }

    private static string Count(int times) =>
        times switch
        {
            0 => "not at all",
            1 => "once",
            _ => $"{times} times",
        };

    private static int Times(string text, string words) =>
        words.Length == 0
            ? 0
            : Regex.Count(text, $@"\b{Regex.Escape(words)}\b", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));
}
