using System.Text;

namespace Heed.Platform.Words;

/// <summary>Makes an invented translation of English: accents on every letter, about a third longer, in brackets ⟦…⟧.</summary>
/// <remarks>Placeholders in braces and the targets of links are left alone, because code looks for them.</remarks>
public static class PseudoLanguage
{
    private const string Plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const string Accented = "ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž";

    public static Phrase Translate(Phrase english) =>
        new(english.Forms.ToDictionary(form => form.Key, form => Translate(form.Value), StringComparer.Ordinal));

    public static string Translate(string english)
    {
        var text = new StringBuilder("⟦", english.Length * 2);
        var (letters, kept) = (0, '\0');
        for (var at = 0; at < english.Length; at++)
        {
            var letter = english[at];
            kept = kept switch
            {
                '\0' when letter == '{' => '}',
                '\0' when letter == '(' && at > 0 && english[at - 1] == ']' => ')',
                _ => kept,
            };
            var place = kept == '\0' ? Plain.IndexOf(letter, StringComparison.Ordinal) : -1;
            text.Append(place < 0 ? letter : Accented[place]);
            if (place >= 0)
                letters++;
            if (letter == kept)
                kept = '\0';
        }
        return text.Append(' ').Append('~', Math.Max(1, letters * 3 / 10)).Append('⟧').ToString();
    }
}
