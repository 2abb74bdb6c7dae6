using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using OtpNet;

namespace Heed.Staff.SignIn;

/// <summary>Hashes passwords and protects the secrets of one-time codes.</summary>
internal sealed class SecretProtection(IDataProtectionProvider protection)
{
    private readonly PasswordHasher<Account> hasher = new();
    private readonly IDataProtector codes = protection.CreateProtector("Heed.Staff.CodeSecret");

    /// <summary>Compared with when there is no account, so that the answer takes as long.</summary>
    private static readonly string Nobody = new PasswordHasher<Account>().HashPassword(null!, "nobody has this password");

    public string Hash(string password) => hasher.HashPassword(null!, password);

    public bool IsPassword(Account? account, string password) =>
        hasher.VerifyHashedPassword(null!, account?.PasswordHash ?? Nobody, password)
            is PasswordVerificationResult.Success
                or PasswordVerificationResult.SuccessRehashNeeded
        && account?.PasswordHash is not null;

    public string Protect(byte[] codeSecret) => codes.Protect(Base32Encoding.ToString(codeSecret));

    public byte[] CodeSecretOf(Account account) => Base32Encoding.ToBytes(codes.Unprotect(account.CodeSecret!));

    /// <summary>Seals a new secret into a form, for the holder of one link only.</summary>
    public string Seal(string token, byte[] codeSecret) => Sealer(token).Protect(Base32Encoding.ToString(codeSecret));

    /// <summary>The secret in a form, or null when it is not one that was sealed for this link.</summary>
    public byte[]? Unseal(string token, string? sealedSecret)
    {
        try
        {
            return string.IsNullOrEmpty(sealedSecret) ? null : Base32Encoding.ToBytes(Sealer(token).Unprotect(sealedSecret));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Sealer(string token) => codes.CreateProtector(Enrolment.HashOf(token));
}
