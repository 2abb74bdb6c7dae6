using OtpNet;

namespace Heed.Staff;

/// <summary>
/// One-time codes that change with time: RFC 6238 with its defaults (SHA-1, six digits, steps of 30 seconds), the only ones that
/// every authenticator app makes.
/// </summary>
public static class OneTimeCode
{
    private const int StepSeconds = 30;

    /// <summary>A new secret: 160 random bits, as RFC 4226 asks.</summary>
    public static byte[] NewSecret() => KeyGeneration.GenerateRandomKey(OtpHashMode.Sha1);

    /// <summary>The time step that an instant lies in.</summary>
    public static long StepAt(DateTimeOffset now) => now.ToUnixTimeSeconds() / StepSeconds;

    public static string At(byte[] secret, long step) =>
        new Totp(secret).ComputeTotp(DateTime.UnixEpoch.AddSeconds(step * StepSeconds));

    /// <summary>
    /// The step whose code was given, or null when it fits none. A step before and after the present one count too, for
    /// clocks that are off; steps up to <paramref name="lastUsed"/> do not.
    /// </summary>
    public static long? StepOf(string? given, byte[] secret, DateTimeOffset now, long lastUsed)
    {
        var digits = string.Concat((given ?? "").Where(char.IsAsciiDigit));
        var fits = new Totp(secret).VerifyTotp(
            now.UtcDateTime,
            digits,
            out var step,
            VerificationWindow.RfcSpecifiedNetworkDelay
        );
        return fits && step > lastUsed ? step : null;
    }

    /// <summary>The address that an authenticator app reads from the square code.</summary>
    public static string Address(string issuer, string email, byte[] secret) =>
        new OtpUri(OtpType.Totp, secret, email, issuer).ToString();
}
