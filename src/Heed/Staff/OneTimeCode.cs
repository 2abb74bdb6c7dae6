using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Heed.Staff;

/// <summary>
/// One-time codes that change with time: RFC 6238 over RFC 4226, SHA-1, six digits, steps of 30 seconds, as every
/// authenticator app makes them.
/// </summary>
public static class OneTimeCode
{
    private const int Digits = 6;
    private const int StepSeconds = 30;

    /// <summary>A new secret: 160 random bits, as RFC 4226 asks.</summary>
    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(20);

    /// <summary>The time step that an instant lies in.</summary>
    public static long StepAt(DateTimeOffset now) => now.ToUnixTimeSeconds() / StepSeconds;

    public static string At(ReadOnlySpan<byte> secret, long step, int digits = Digits)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[20];
#pragma warning disable CA5350 // RFC 6238's default and the only hash that all authenticator apps know; HMAC-SHA-1 is not broken.
        HMACSHA1.HashData(secret, counter, hash);
#pragma warning restore CA5350
        var offset = hash[19] & 0xF;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[offset..]) & 0x7FFFFFFF;
        var code = number % (long)Math.Pow(10, digits);
        return code.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
    }

    /// <summary>
    /// The step whose code was given, or null when it fits none. A step before and after the present one count too, for
    /// clocks that are off; steps up to <paramref name="lastUsed"/> do not.
    /// </summary>
    public static long? StepOf(string? given, ReadOnlySpan<byte> secret, DateTimeOffset now, long lastUsed)
    {
        var plain = string.Concat((given ?? "").Where(char.IsAsciiDigit));
        var present = StepAt(now);
        long? found = null;
        // All three are compared, and each in constant time.
        for (var step = present - 1; step <= present + 1; step++)
            if (Same(At(secret, step), plain) && step > lastUsed)
                found ??= step;
        return found;
    }

    /// <summary>The address that an authenticator app reads from the square code.</summary>
    public static string Address(string issuer, string email, string secret) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(email)}?secret={secret}&issuer={Uri.EscapeDataString(issuer)}";

    private static bool Same(string right, string given) =>
        CryptographicOperations.FixedTimeEquals(
            System.Text.Encoding.ASCII.GetBytes(right),
            System.Text.Encoding.ASCII.GetBytes(given)
        );
}
