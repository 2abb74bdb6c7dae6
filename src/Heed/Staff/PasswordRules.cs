namespace Heed.Staff;

/// <summary>
/// What a password must be: long, and not one that many people use. No rules about capitals or signs, which make passwords
/// harder to remember and not harder to guess (National Cyber Security Centre, password guidance).
/// </summary>
public static class PasswordRules
{
    /// <summary>Shortest password, in characters.</summary>
    public const int Shortest = 12;

    /// <summary>Longest password, in characters; longer ones would only make hashing slow.</summary>
    public const int Longest = 200;

    /// <summary>Words that common passwords are made of. A password that is nothing but these, numbers and signs is common.</summary>
    private static readonly string[] CommonWords =
    [
        "password",
        "passwort",
        "passphrase",
        "passcode",
        "qwertyuiop",
        "qwerty",
        "azerty",
        "asdfghjkl",
        "zxcvbnm",
        "letmein",
        "welcome",
        "administrator",
        "admin",
        "iloveyou",
        "love",
        "monkey",
        "dragon",
        "football",
        "liverpool",
        "arsenal",
        "chelsea",
        "manchester",
        "united",
        "superman",
        "batman",
        "princess",
        "sunshine",
        "shadow",
        "master",
        "michael",
        "jordan",
        "charlie",
        "summer",
        "winter",
        "spring",
        "autumn",
        "january",
        "february",
        "march",
        "april",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "trustno",
        "starwars",
        "pokemon",
        "computer",
        "internet",
        "secret",
        "changeme",
        "change",
        "default",
        "login",
        "access",
        "police",
        "commissioner",
        "office",
        "heed",
        "london",
        "england",
        "kent",
        "leicester",
        "leicestershire",
        "whatever",
        "freedom",
        "flower",
        "cheese",
        "hello",
        "please",
        "baseball",
        "abc",
        "test",
        "guest",
        "user",
        "temp",
        "the",
        "me",
        "my",
        "is",
        "in",
        "and",
        "your",
    ];

    /// <summary>Why a password cannot be taken, or null when it can.</summary>
    /// <param name="password">The password.</param>
    /// <param name="name">Its owner's name, which must not be most of it.</param>
    /// <param name="email">Its owner's address, likewise.</param>
    public static string? FaultIn(string? password, string name, string email)
    {
        if (password is null || password.Length < Shortest)
            return $"Choose a password of {Shortest} characters or more. Three words that have nothing to do with each other are a good one";
        if (password.Length > Longest)
            return $"Choose a password of {Longest} characters or fewer";
        return IsCommon(password, [.. Words(name), .. Words(email)])
            ? "Many people use a password like this, so it is easy to guess. Choose one with words of your own"
            : null;
    }

    private static bool IsCommon(string password, IReadOnlyList<string> own)
    {
        var typed = string.Concat(password.ToLowerInvariant().Where(char.IsLetterOrDigit));
        var plain = Plain(password);
        return typed.Distinct().Count() < 5
            || IsRun(typed)
            || IsRepeated(typed)
            || LettersLeft(typed, own) < 4
            || LettersLeft(plain, own) < 4;
    }

    /// <summary>How many letters are left when common words and the person's own are taken out.</summary>
    private static int LettersLeft(string text, IReadOnlyList<string> own)
    {
        var letters = string.Concat(text.Where(char.IsLetter));
        foreach (var word in CommonWords.Concat(own).OrderByDescending(word => word.Length))
            letters = letters.Replace(word, "", StringComparison.Ordinal);
        return letters.Length;
    }

    /// <summary>Lower case, with the usual signs put back to the letters they stand for.</summary>
    private static string Plain(string text) =>
        string.Concat(
            text.ToLowerInvariant()
                .Select(letter =>
                    letter switch
                    {
                        '@' or '4' => 'a',
                        '0' => 'o',
                        '3' => 'e',
                        '$' or '5' => 's',
                        '!' or '1' => 'i',
                        '7' => 't',
                        _ => letter,
                    }
                )
                .Where(char.IsLetterOrDigit)
        );

    private static bool IsRun(string text) =>
        text.Length > 1
        && text.Zip(text.Skip(1)).Count(pair => Math.Abs(pair.First - pair.Second) <= 1) >= (text.Length - 1) * 0.8;

    private static bool IsRepeated(string text) =>
        Enumerable
            .Range(1, Math.Max(1, text.Length / 2))
            .Any(length =>
                text.Length % length == 0 && text == string.Concat(Enumerable.Repeat(text[..length], text.Length / length))
            );

    private static IEnumerable<string> Words(string text) =>
        text.Split([' ', '@', '.', '-'], StringSplitOptions.RemoveEmptyEntries).Select(Plain).Where(word => word.Length > 2);
}
