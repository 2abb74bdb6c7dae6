using System.Text.RegularExpressions;
using Zxcvbn.Matcher;

namespace Heed.Staff;

/// <summary>
/// What a password must be: long, and not soon guessed. No rules about capitals or signs, which make passwords harder to remember
/// and not harder to guess (National Cyber Security Centre, password guidance). How soon it is guessed is estimated by zxcvbn.
/// </summary>
public static partial class PasswordRules
{
    /// <summary>Shortest password, in characters.</summary>
    public const int Shortest = 12;

    /// <summary>Longest password, in characters; longer ones would only make hashing slow.</summary>
    public const int Longest = 200;

    /// <summary>Characters that are estimated: it takes longer the more there are, and what comes after these only adds.</summary>
    private const int Estimated = 64;

    /// <summary>zxcvbn's "safely unguessable": more than a million seconds for whoever has stolen the slow hash.</summary>
    private const int LeastScore = 3;

    /// <summary>
    /// Of the words alone, each once, without the owner's and the office's and without what stands between them: zxcvbn takes
    /// every space or hyphen for a guess at random. Three random words, as the National Cyber Security Centre advises, have 25
    /// bits and more.
    /// </summary>
    private const int LeastBitsOfWords = 24;

    /// <summary>What every office's people would think of first, besides their own names and the office's.</summary>
    private static readonly string[] OfficeWords = ["heed", "office", "police", "crime", "commissioner", "mayor"];

    /// <summary>Why a password cannot be taken, or null when it can.</summary>
    /// <param name="password">The password.</param>
    /// <param name="own">Its owner's name and address, and the office's names, which must not be most of it.</param>
    public static string? FaultIn(string? password, params string[] own)
    {
        if (password is null || password.Length < Shortest)
            return $"Choose a password of {Shortest} characters or more. Three words that have nothing to do with each other are a good one";
        if (password.Length > Longest)
            return $"Choose a password of {Longest} characters or fewer";
        string[] known = [.. OfficeWords, .. own.SelectMany(Words).Where(word => word.Length > 2)];
        var typed = password[..Math.Min(password.Length, Estimated)];
        var whole = Zxcvbn.Zxcvbn.MatchPassword(typed, known);
        if (whole.Score < LeastScore)
            return Fault(whole);
        var words = Words(typed).Distinct(StringComparer.Ordinal).ToList();
        var others = Zxcvbn.Zxcvbn.MatchPassword(string.Concat(words.Except(known, StringComparer.Ordinal)));
        return others.Entropy < LeastBitsOfWords
            ? Fault(words.Intersect(known, StringComparer.Ordinal).Any() ? whole : others)
            : null;
    }

    private static string Fault(Zxcvbn.Result weak)
    {
        var reason =
            weak.MatchSequence.OfType<DictionaryMatch>().Any(match => match.DictionaryName == "user_inputs")
                ? "This is made of your name, your email address or words of the office"
            : weak.MatchSequence.MaxBy(match => match.Token.Length)?.Pattern is "repeat" or "sequence" or "spatial"
                ? "This repeats itself, or runs along the alphabet, the numbers or the keyboard"
            : "Many people use a password like this";
        return $"{reason}, so it is easy to guess. Choose three or more words that have nothing to do with each other";
    }

    private static IEnumerable<string> Words(string text) => Word().Matches(text.ToLowerInvariant()).Select(match => match.Value);

    [GeneratedRegex(@"[\p{L}\p{Nd}]+", RegexOptions.None, 1_000)]
    private static partial Regex Word();
}
