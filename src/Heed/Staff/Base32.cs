using System.Text;

namespace Heed.Staff;

/// <summary>RFC 4648 base 32 without padding: letters and digits that people can read out and type.</summary>
public static class Base32
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string Write(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder((bytes.Length * 8 + 4) / 5);
        var (kept, bits) = (0, 0);
        foreach (var each in bytes)
        {
            kept = (kept << 8 | each) & 0xFFFF;
            for (bits += 8; bits >= 5; bits -= 5)
                text.Append(Letters[kept >> (bits - 5) & 31]);
        }
        if (bits > 0)
            text.Append(Letters[kept << (5 - bits) & 31]);
        return text.ToString();
    }

    /// <summary>Reads what <see cref="Write"/> wrote; case and spaces do not matter.</summary>
    /// <exception cref="FormatException">A letter is not one of the 32.</exception>
    public static byte[] Read(string text)
    {
        var bytes = new List<byte>(text.Length * 5 / 8);
        var (kept, bits) = (0, 0);
        foreach (var letter in text.Where(letter => letter is not (' ' or '=' or '-')))
        {
            var value = Letters.IndexOf(char.ToUpperInvariant(letter), StringComparison.Ordinal);
            if (value < 0)
                throw new FormatException($"\"{letter}\" is not a base 32 letter.");
            kept = (kept << 5 | value) & 0xFFFF;
            bits += 5;
            if (bits < 8)
                continue;
            bits -= 8;
            bytes.Add((byte)(kept >> bits & 0xFF));
        }
        return [.. bytes];
    }
}
