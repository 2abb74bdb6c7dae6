using System.Globalization;
using System.Text.RegularExpressions;

namespace Heed.Platform.Words;

/// <summary>One entry of a <c>Words.*.json</c> file: a text, or a text for each CLDR plural category.</summary>
public sealed partial record Phrase(IReadOnlyDictionary<string, string> Forms)
{
    public const string Other = "other";

    public static Phrase Of(string text) => new(new Dictionary<string, string>(StringComparer.Ordinal) { [Other] = text });

    public string Text => Forms[Other];

    /// <summary>The form for a plural category, or the general form where the language has no form of its own for it.</summary>
    public string For(string category) => Forms.TryGetValue(category, out var form) ? form : Text;

    /// <summary>Puts values into <c>{name}</c> placeholders. A placeholder without a value is a mistake and throws.</summary>
    public static string Fill(string text, CultureInfo culture, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (values.IsEmpty && !text.Contains('{', StringComparison.Ordinal))
            return text;
        var given = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in values)
            given[name] = value;
        return Placeholder()
            .Replace(
                text,
                match =>
                    given.TryGetValue(match.Groups["name"].Value, out var value)
                        ? Convert.ToString(value, culture) ?? ""
                        : throw new KeyNotFoundException($"No value was given for {match.Value} in \"{text}\".")
            );
    }

    /// <summary><c>%{count}</c> is left for the script that fills it in the browser.</summary>
    [GeneratedRegex(@"(?<!%)\{(?<name>[a-zA-Z][a-zA-Z0-9]*)\}", RegexOptions.ExplicitCapture, 1000)]
    internal static partial Regex Placeholder();
}
