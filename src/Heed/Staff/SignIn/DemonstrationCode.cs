using Heed.Platform.Setup;

namespace Heed.Staff.SignIn;

/// <summary>What a telephone would show. It answers in the demonstration office only, whose accounts are nobody's.</summary>
internal sealed class DemonstrationCode(DemonstrationState demonstration, SecretProtection secrets, TimeProvider clock)
{
    /// <summary>The first code of this moment that was not used; null when all were, and in a real office always.</summary>
    public string? For(Account account)
    {
        if (!demonstration.IsDemonstration || !account.Email.EndsWith(".example", StringComparison.Ordinal))
            return null;
        var present = OneTimeCode.StepAt(clock.GetUtcNow());
        var step = Math.Max(present, account.LastCodeStep + 1);
        return step <= present + 1 ? OneTimeCode.At(secrets.CodeSecretOf(account), step) : null;
    }
}
