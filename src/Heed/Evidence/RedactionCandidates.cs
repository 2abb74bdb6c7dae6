using System.Text.RegularExpressions;
using Heed.Evidence.Doors;

namespace Heed.Evidence;

/// <summary>
/// What a program can find in a text that may say who somebody is: e-mail addresses, telephone numbers, postcodes, and names
/// after a title. It finds some and not all; a person still reads every view.
/// </summary>
public static partial class RedactionCandidates
{
    public static IReadOnlyList<RedactionCandidate> In(string text) =>
        [
            .. Found(Email(), text, RedactionReason.ContactDetails, "e-mail address")
                .Concat(Found(Phone(), text, RedactionReason.ContactDetails, "telephone number"))
                .Concat(Found(Postcode(), text, RedactionReason.ContactDetails, "postcode"))
                .Concat(Found(TitledName(), text, RedactionReason.NamesSomeone, "name after a title"))
                .DistinctBy(each => each.Words, StringComparer.OrdinalIgnoreCase),
        ];

    private static IEnumerable<RedactionCandidate> Found(Regex pattern, string text, RedactionReason reason, string what) =>
        pattern.Matches(text).Select(match => new RedactionCandidate(match.Value.Trim(), reason, what));

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(\.[\w-]+)+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Email();

    [GeneratedRegex(@"(?<![\w£.,])(\+44\s?\(?0?\)?|\(?0)\d([\s()-]?\d){8,9}(?!\d)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Phone();

    [GeneratedRegex(
        @"\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[ABD-HJLNP-UW-Z]{2}\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Postcode();

    [GeneratedRegex(
        @"\b(Mr|Mrs|Ms|Miss|Mx|Dr|Doctor|Prof|Professor|Sir|Cllr|Councillor|PC|PCSO|Sgt|Sergeant|Sister|Nurse)\.?\s+\p{Lu}[\p{L}’'-]*(\s+\p{Lu}[\p{L}’'-]*)?",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex TitledName();
}
