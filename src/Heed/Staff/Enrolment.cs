using System.Security.Cryptography;
using System.Text;
using OtpNet;

namespace Heed.Staff;

/// <summary>A link by which somebody sets their password and one-time codes. It works once, for a day. Only its hash is kept.</summary>
public sealed class Enrolment(string tokenHash, Guid accountId, DateTimeOffset endsAt)
{
    /// <summary>How long the link works.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(24);

    public string TokenHash { get; private set; } = tokenHash;
    public Guid AccountId { get; private set; } = accountId;
    public DateTimeOffset EndsAt { get; private set; } = endsAt;
    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>A new link for an account, and the token that goes into its address.</summary>
    public static (Enrolment Enrolment, string Token) For(Guid account, DateTimeOffset now)
    {
        var token = Base32Encoding.ToString(RandomNumberGenerator.GetBytes(20)).ToLowerInvariant();
        return (new Enrolment(HashOf(token), account, now + Lasts), token);
    }

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    public bool IsGood(DateTimeOffset now) => UsedAt is null && now < EndsAt;

    public void Use(DateTimeOffset now) => UsedAt = now;
}
