using Heed.Platform.Setup;

namespace Heed.Staff.SignIn;

/// <summary>The code that a telephone would show. It works only in the demonstration office, whose accounts are nobody's.</summary>
internal sealed class DemonstrationCode(DemonstrationState demonstration, SecretProtection secrets, TimeProvider clock)
{
    /// <summary>The first valid code that has not been used; null when all were, and always in a real office.</summary>
    public string? For(Account account)
    {
        if (!demonstration.IsDemonstration || !account.Email.EndsWith(".example", StringComparison.Ordinal))
            return null;
        var present = OneTimeCode.StepAt(clock.GetUtcNow());
        var step = Math.Max(present, account.LastCodeStep + 1);
        return step <= present + 1 ? OneTimeCode.At(secrets.CodeSecretOf(account), step) : null;
    }
}
