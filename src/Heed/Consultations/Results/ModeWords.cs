using Heed.Platform.Words;

namespace Heed.Consultations.Results;

/// <summary>How people answered, in words: "Website", "On paper".</summary>
public static class ModeWords
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "web",
        "paper",
        "import",
        "telephone",
        "phone",
        "letter",
        "email",
        "event",
        "stall",
    };

    /// <summary>The words for a mode; a way that an imported file names itself keeps its name, with a capital.</summary>
    public static string Of(string mode, Phrasebook words) =>
        Known.Contains(mode) ? words[$"results.mode.{mode}"]
        : mode.Length == 0 ? words["results.mode.unknown"]
        : char.ToUpper(mode[0], Phrasebook.British) + mode[1..];

    /// <summary>Whether the words are the program's own, and not a file's.</summary>
    public static bool IsKnown(string mode) => mode.Length == 0 || Known.Contains(mode);
}
