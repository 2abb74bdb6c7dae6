using System.Security.Cryptography;
using System.Text;

namespace Heed.Consultations.Respond;

/// <summary>80 bits, written in letters and digits that are not mistaken for one another: "7F3K-9QWM-0TZA-B2C4".</summary>
public sealed record WithdrawalSecret
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Letters = 16;
    private const int Group = 4;
    private readonly string plain;

    private WithdrawalSecret(string plain) => this.plain = plain;

    /// <summary>Made of the first 80 of the bits given.</summary>
    internal static WithdrawalSecret From(ReadOnlySpan<byte> bits)
    {
        var text = new StringBuilder(Letters);
        var (held, count) = (0, 0);
        foreach (var each in bits[..(Letters * 5 / 8)])
            for ((held, count) = ((held << 8) | each, count + 8); count >= 5; count -= 5)
                text.Append(Alphabet[(held >> (count - 5)) & 31]);
        return new(text.ToString());
    }

    /// <summary>Reads one as people type it: small letters, spaces, O for 0 and I or L for 1 do no harm. Null when it cannot be one.</summary>
    public static WithdrawalSecret? Read(string? typed)
    {
        var text = new StringBuilder(Letters);
        foreach (var letter in (typed ?? "").ToUpperInvariant())
            if (char.IsLetterOrDigit(letter) && text.Length <= Letters)
                text.Append(
                    letter switch
                    {
                        'O' => '0',
                        'I' or 'L' => '1',
                        _ => letter,
                    }
                );
        var read = text.ToString();
        return read.Length == Letters && read.All(Alphabet.Contains) ? new(read) : null;
    }

    /// <summary>What is stored of it. It is random and long, so that a plain hash cannot be turned back.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(plain)));

    /// <summary>In groups of four.</summary>
    public override string ToString() => string.Join('-', plain.Chunk(Group).Select(part => new string(part)));
}
