using System.Globalization;
using System.Text.RegularExpressions;

namespace Heed.Scripts;

/// <summary>The names of the template, each with what takes its place.</summary>
internal sealed class SkeletonNames
{
    private readonly Dictionary<string, string> places;
    private readonly Regex place;

    public SkeletonNames(string room, string noun, DateOnly today)
    {
        var (small, url) = (room.ToLowerInvariant(), room.ToLowerInvariant());
        var (one, many) = (Words(noun), Plural(Words(noun)));
        var plural = Plural(noun);
        // The first noun of a room that is named for it has the room's own address.
        var alone = plural == room;
        var a = "aeiou".Contains(one[0]) ? "an" : "a";
        places = new(StringComparer.Ordinal)
        {
            ["Library"] = room,
            ["library"] = small,
            ["../../../../src/Heed/"] = "../",
            ["/desk/library/books"] = alone ? $"/desk/{url}" : $"/desk/{url}/{many.Replace(' ', '-')}",
            ["library_books"] = alone ? small : $"{small}_{many.Replace(' ', '_')}",
            ["library-books"] = alone ? url : $"{url}-{many.Replace(' ', '-')}",
            ["LibraryBooksSchema"] = alone ? $"{room}Schema" : $"{room}{plural}Schema",
            ["Desk/Books"] = alone ? "Desk" : $"Desk/{plural}",
            ["Desk.Books"] = alone ? "Desk" : $"Desk.{plural}",
            ["20000101"] = today.ToString("yyyyMMdd", CultureInfo.InvariantCulture),
            ["Books"] = plural,
            ["Book"] = noun,
            ["books"] = many,
            ["book"] = one,
            ["a book"] = $"{a} {one}",
            ["\"Books\""] = $"\"{Sentence(many)}\"",
            ["\"Book\""] = $"\"{Sentence(one)}\"",
            ["** Book:"] = $"** {Sentence(one)}:",
            ["A_book_"] = $"{Sentence(a)}_{one.Replace(' ', '_')}_",
            ["_a_book_"] = $"_{a}_{one.Replace(' ', '_')}_",
            ["_books_"] = $"_{many.Replace(' ', '_')}_",
        };
        // Longer ones first, all at once: a name that was put in is not looked at again.
        place = new(string.Join('|', places.Keys.OrderByDescending(key => key.Length).Select(Regex.Escape)));
    }

    public string Fill(string text) => place.Replace(text, match => places[match.Value]);

    /// <summary>"Suggestions" for "Suggestion", "Entries" for "Entry".</summary>
    public static string Plural(string noun) =>
        noun[^1] == 'y' && !"aeiou".Contains(noun[^2]) ? noun[..^1] + "ies"
        : noun.EndsWith('s')
        || noun.EndsWith('x')
        || noun.EndsWith("ch", StringComparison.Ordinal)
        || noun.EndsWith("sh", StringComparison.Ordinal)
            ? noun + "es"
        : noun + "s";

    /// <summary>"Suggestion" for "Suggestions"; nothing for a name of which there is only one, such as "Newsroom".</summary>
    public static string Singular(string name) =>
        name.EndsWith("ies", StringComparison.Ordinal) ? name[..^3] + "y"
        : name.EndsWith('s') ? name[..^1]
        : "";

    /// <summary>"lost item" for "LostItem".</summary>
    private static string Words(string name) => Regex.Replace(name, "(?<!^)(?=[A-Z])", " ").ToLowerInvariant();

    private static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
