using System.Buffers.Text;
using System.Security.Cryptography;

namespace Heed.Consultations.Respond;

/// <summary>
/// 128 random bits in the respondent's own cookie, and nowhere else. Everything a journey needs is derived from them, one
/// way: whoever holds the database holds none of it. See docs/decisions/0081.
/// </summary>
public sealed class RespondentToken
{
    private const int Length = 16;
    private readonly byte[] bits;
    private byte[]? derived;

    private RespondentToken(byte[] bits) => this.bits = bits;

    public static RespondentToken Make() => new(RandomNumberGenerator.GetBytes(Length));

    /// <summary>Reads what <see cref="Text"/> wrote; null for anything else.</summary>
    public static RespondentToken? Read(ReadOnlySpan<char> text)
    {
        if (text.Length != 22 || !Base64Url.IsValid(text))
            return null;
        Span<byte> read = stackalloc byte[Length + 2];
        return Base64Url.TryDecodeFromChars(text, read, out var count) && count == Length ? new(read[..Length].ToArray()) : null;
    }

    /// <summary>The cookie's value.</summary>
    public string Text => Base64Url.EncodeToString(bits);

    /// <summary>Key of the draft's row.</summary>
    public string DraftKey => Base64Url.EncodeToString(Derived(0));

    /// <summary>Key of the sheet that is made of the draft: it makes a submission single.</summary>
    public string SubmissionKey => Base64Url.EncodeToString(Derived(1));

    /// <summary>What shows that a form was made for this respondent.</summary>
    public string FormKey => Base64Url.EncodeToString(Derived(2));

    /// <summary>The secret that, with the reference number, withdraws the sheet.</summary>
    public WithdrawalSecret Secret => WithdrawalSecret.From(HMACSHA256.HashData(bits, "withdrawal"u8));

    /// <summary>The key with which the draft is encrypted.</summary>
    internal ReadOnlySpan<byte> SealingKey => Derived(3);

    /// <summary>One of four keys of 128 bits, which are the parts of one SHA-512 of the bits: a page needs most of them.</summary>
    private ReadOnlySpan<byte> Derived(int part) => (derived ??= SHA512.HashData(bits)).AsSpan(part * Length, Length);
}
