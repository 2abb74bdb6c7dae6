using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Heed.Platform.Journeys;

/// <summary>
/// 128 random bits in the cookie of whoever fills a journey in, and nowhere else. Where their answers lie and what they are
/// sealed with is derived from them, one way: whoever holds the database cannot read them.
/// </summary>
internal sealed class JourneySecret
{
    private const int Length = 16;
    private readonly byte[] bits;
    private readonly string journey;

    private JourneySecret(byte[] bits, string journey) => (this.bits, this.journey) = (bits, journey);

    public static JourneySecret Draw(string journey) => new(RandomNumberGenerator.GetBytes(Length), journey);

    /// <summary>Reads what <see cref="Text"/> wrote; null for anything else.</summary>
    public static JourneySecret? Read(string? text, string journey)
    {
        if (text is not { Length: 22 } || !Base64Url.IsValid(text))
            return null;
        Span<byte> read = stackalloc byte[Length + 2];
        return Base64Url.TryDecodeFromChars(text, read, out var count) && count == Length
            ? new(read[..Length].ToArray(), journey)
            : null;
    }

    public string Text => Base64Url.EncodeToString(bits);

    /// <summary>Key of the row.</summary>
    public string RowKey => Base64Url.EncodeToString(Derive("row"));

    public string Seal(byte[] plain)
    {
        var nonce = RandomNumberGenerator.GetBytes(AesGcm.NonceByteSizes.MaxSize);
        var (cipher, tag) = (new byte[plain.Length], new byte[AesGcm.TagByteSizes.MaxSize]);
        using var aes = new AesGcm(Derive("seal"), tag.Length);
        aes.Encrypt(nonce, plain, cipher, tag);
        return Convert.ToBase64String([.. nonce, .. tag, .. cipher]);
    }

    public byte[] Open(string text)
    {
        var (nonce, tag) = (AesGcm.NonceByteSizes.MaxSize, AesGcm.TagByteSizes.MaxSize);
        var whole = Convert.FromBase64String(text).AsSpan();
        var plain = new byte[whole.Length - nonce - tag];
        using var aes = new AesGcm(Derive("seal"), tag);
        aes.Decrypt(whole[..nonce], whole[(nonce + tag)..], whole[nonce..(nonce + tag)], plain);
        return plain;
    }

    private byte[] Derive(string use) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, bits, Length, info: Encoding.UTF8.GetBytes($"heed journey {journey} {use}"));
}
