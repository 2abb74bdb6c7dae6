using System.Security.Cryptography;
using System.Text;
using OtpNet;

namespace Heed.Staff;

/// <summary>One of ten codes that each let somebody in once without their telephone. Only its hash is kept.</summary>
public sealed class RecoveryCode(Guid accountId, string hash)
{
    public const int Many = 10;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid AccountId { get; private set; } = accountId;
    public string Hash { get; private set; } = hash;
    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>Ten new codes, such as "k3qd-7xhm-p2ra", to show once.</summary>
    public static IReadOnlyList<string> Draw() => [.. Enumerable.Range(0, Many).Select(_ => DrawOne())];

    /// <summary>What is kept of a code: 60 random bits need no slow hash, but each account's are salted with its id.</summary>
    public static string HashOf(Guid account, string code) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{account:N}|{Plain(code)}")));

    private static string DrawOne()
    {
        var text = Base32Encoding.ToString(RandomNumberGenerator.GetBytes(8)).ToLowerInvariant();
        return $"{text[..4]}-{text[4..8]}-{text[8..12]}";
    }

    private static string Plain(string code) => string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
}
