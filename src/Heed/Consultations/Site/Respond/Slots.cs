using System.Text.RegularExpressions;

namespace Heed.Consultations.Site.Respond;

/// <summary>Marks that a page leaves in its template where something of the respondent's own goes.</summary>
public static partial class Slots
{
    /// <summary>The answer to a question in words, on "check your answers".</summary>
    internal const string Answer = "answer.";

    /// <summary>A mark that survives encoding and is found in no page.</summary>
    public static string Mark(string slot) => $"~heed-slot:{slot}~";

    [GeneratedRegex(
        """
            ~heed-slot:(?<name>[a-z0-9_.]+)~
            |(?<=<input[^<>]*\bname="__form"[^<>]*\bvalue=")(?<form>[^"]*)(?=")
            |(?<=<input[^<>]*\bname="q\.(?<key>[a-z0-9_]+)"[^<>]*\bvalue="(?<code>[^"]*)"[^<>]*)(?<check>(?=>))
            |(?<=<textarea[^<>]*\bname="q\.(?<key>[a-z0-9_]+)"[^<>]*>(\r?\n|&\#xA;)?)(?<text>(?=</textarea>))
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture,
        5_000
    )]
    internal static partial Regex Places();
}
