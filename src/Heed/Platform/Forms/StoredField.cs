using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Heed.Platform.Time;

namespace Heed.Platform.Forms;

/// <summary>What is stored for one field of a form, in words.</summary>
public sealed partial record StoredField(string Label, string Text)
{
    /// <summary>The fields in which what is stored differs from what was typed.</summary>
    public static IReadOnlyList<StoredField> Differing<TInput>(TInput stored, TInput typed) =>
        [
            .. typeof(TInput)
                .GetProperties()
                .Where(each => each is { CanRead: true, CanWrite: true } && each.GetIndexParameters().Length == 0)
                .Select(each => (Property: each, Stored: Written(each.GetValue(stored)), Typed: Written(each.GetValue(typed))))
                .Where(each => each.Stored != each.Typed)
                .Select(each => new StoredField(LabelOf(each.Property), each.Stored.Length == 0 ? "Nothing" : each.Stored)),
        ];

    private static string Written(object? value) =>
        value switch
        {
            null => "",
            string text => text.ReplaceLineEndings("\n").Trim(),
            bool yes => yes ? "Yes" : "No",
            DateOnly day => LondonTime.Day(day),
            DateTimeOffset instant => LondonTime.Full(instant),
            Enum state => Spaced().Replace(state.ToString(), " ${letter}").ToLowerInvariant(),
            IEnumerable several => string.Join(", ", several.Cast<object?>().Select(Written)),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };

    private static string LabelOf(PropertyInfo property)
    {
        var name =
            property.GetCustomAttribute<DisplayAttribute>()?.Name
            ?? Spaced().Replace(property.Name, " ${letter}").ToLowerInvariant();
        return char.ToUpper(name[0], CultureInfo.InvariantCulture) + name[1..];
    }

    [GeneratedRegex("(?<=.)(?<letter>[A-Z])", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Spaced();
}
