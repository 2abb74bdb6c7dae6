using System.Globalization;

namespace Heed.Consultations.Respond;

/// <summary>
/// What a respondent writes down: the consultation's code, the sheet's running number and a check character, as in
/// "SAFE26-1204-K". The check (ISO/IEC 7064, MOD 37,36) finds every single wrong character and every swap of two
/// neighbours, so that a slip is told apart from a number that was never given.
/// </summary>
public sealed record ReferenceNumber(string Code, int Number)
{
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const int Longest = 32;

    public override string ToString()
    {
        var body = string.Create(CultureInfo.InvariantCulture, $"{Code}-{Number}");
        return $"{body}-{Check(body)}";
    }

    /// <summary>Reads one as people type it; null when it is none, or has a slip in it.</summary>
    public static ReferenceNumber? Read(string? typed)
    {
        if (typed is null || typed.Length > Longest)
            return null;
        var parts = typed.ToUpperInvariant().Split(['-', ' ', '.', '\u2013'], StringSplitOptions.RemoveEmptyEntries);
        return
            parts is [var code, var digits, [var check]]
            && code.All(Alphabet.Contains)
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number > 0
            && Check($"{code}-{number}") == check
            ? new(code, number)
            : null;
    }

    private static char Check(string body)
    {
        const int modulus = 36;
        var sum = modulus;
        foreach (var letter in body.Where(letter => letter != '-'))
        {
            sum = (sum + Alphabet.IndexOf(letter, StringComparison.Ordinal)) % modulus;
            sum = (sum == 0 ? modulus : sum) * 2 % (modulus + 1);
        }
        return Alphabet[(modulus + 1 - sum) % modulus];
    }
}
