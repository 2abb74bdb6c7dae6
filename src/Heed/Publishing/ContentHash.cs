using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Heed.Publishing;

/// <summary>
/// SHA-256 over the canonical bytes of a version: the line "heed version 1", then title, summary and body, each as its
/// length in UTF-8 bytes, a line feed, and the bytes. The lengths keep two different divisions of one text apart.
/// </summary>
public static class ContentHash
{
    /// <returns>64 hexadecimal digits in lower case.</returns>
    public static string Of(string title, string summary, string body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData("heed version 1\n"u8);
        foreach (var part in (ReadOnlySpan<string>)[title, summary, body])
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            hash.AppendData(Encoding.UTF8.GetBytes(bytes.Length.ToString(CultureInfo.InvariantCulture) + "\n"));
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
