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

    private RespondentToken(byte[] bits) => this.bits = bits;

    public static RespondentToken Make() => new(RandomNumberGenerator.GetBytes(Length));

    /// <summary>Reads what <see cref="Text"/> wrote; null for anything else.</summary>
    public static RespondentToken? Read(string? text)
    {
        if (text is not { Length: 22 } || !Base64Url.IsValid(text))
            return null;
        Span<byte> read = stackalloc byte[Length + 2];
        return Base64Url.TryDecodeFromChars(text, read, out var count) && count == Length ? new(read[..Length].ToArray()) : null;
    }

    /// <summary>The cookie's value.</summary>
    public string Text => Base64Url.EncodeToString(bits);

    /// <summary>Key of the draft's row.</summary>
    public string DraftKey => Base64Url.EncodeToString(Derive("draft"u8));

    /// <summary>Key of the sheet that is made of the draft: it makes a submission single.</summary>
    public string SubmissionKey => Base64Url.EncodeToString(Derive("submission"u8));

    /// <summary>What shows that a form was made for this respondent.</summary>
    public string FormKey => Base64Url.EncodeToString(Derive("form"u8));

    /// <summary>The secret that, with the reference number, withdraws the sheet.</summary>
    public WithdrawalSecret Secret => WithdrawalSecret.From(Derive("withdrawal"u8));

    /// <summary>The key with which the draft is encrypted.</summary>
    internal byte[] SealingKey => Derive("seal"u8);

    private byte[] Derive(ReadOnlySpan<byte> use) => HMACSHA256.HashData(bits, use);
}
