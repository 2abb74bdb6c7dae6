using System.Security.Cryptography;
using Heed.Staff.Doors;

namespace Heed.Staff;

/// <summary>Someone's way into the desk: who they are, what they may do, and how they prove it.</summary>
public sealed class Account
{
    /// <summary>So many wrong tries in <see cref="TriesWindow"/> and the account waits until the window is over.</summary>
    public const int MostTries = 5;

    /// <summary>How long wrong tries are counted together.</summary>
    public static readonly TimeSpan TriesWindow = TimeSpan.FromMinutes(15);

    private Account() { }

    public Account(string name, string email, IEnumerable<string> roles, DateTimeOffset now)
    {
        (Id, Name, Email, EmailKey, MadeAt) = (Guid.CreateVersion7(), name.Trim(), email.Trim(), KeyOf(email), now);
        RoleCodes = Join(roles);
    }

    public Guid Id { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>E-mail address, which is also the user name.</summary>
    public string Email { get; private set; } = "";

    /// <summary>The address as it is compared: without regard to case.</summary>
    public string EmailKey { get; private set; } = "";

    /// <summary>Codes of the roles, parted by spaces.</summary>
    public string RoleCodes { get; private set; } = "";

    /// <summary>Null until the person has enrolled.</summary>
    public string? PasswordHash { get; private set; }

    /// <summary>The secret of the one-time codes, protected; null until the person has enrolled.</summary>
    public string? CodeSecret { get; private set; }

    /// <summary>The last time step whose one-time code was used: no code works twice.</summary>
    public long LastCodeStep { get; private set; }

    /// <summary>A sign-in is good for as long as the account has the stamp it began with.</summary>
    public string Stamp { get; private set; } = NewStamp();

    /// <summary>Tries since <see cref="TriesSince"/> that were wrong or are not finished.</summary>
    public int Tries { get; private set; }
    public DateTimeOffset? TriesSince { get; private set; }
    public DateTimeOffset MadeAt { get; private set; }
    public DateTimeOffset? LastSignInAt { get; private set; }

    /// <summary>When the account was closed to its person; null while it is in use.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }
    public int Version { get; private set; } = 1;

    public IReadOnlyList<string> Roles => RoleCodes.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Has a password and one-time codes.</summary>
    public bool HasEnrolled => PasswordHash is not null && CodeSecret is not null;

    /// <summary>Has used up its tries for now.</summary>
    public bool IsLocked(DateTimeOffset now) => Tries >= MostTries && TriesSince > now - TriesWindow;

    /// <summary>How an address is compared.</summary>
    public static string KeyOf(string email) => email.Trim().ToUpperInvariant();

    public void Enrol(string passwordHash, string codeSecret, long codeStep)
    {
        (PasswordHash, CodeSecret, LastCodeStep) = (passwordHash, codeSecret, codeStep);
        (Tries, TriesSince) = (0, null);
        SignOutEverywhere();
    }

    /// <summary>A new password ends every sign-in.</summary>
    public void SetPassword(string hash)
    {
        PasswordHash = hash;
        SignOutEverywhere();
    }

    /// <summary>Ends every sign-in of this account.</summary>
    public void SignOutEverywhere()
    {
        Stamp = NewStamp();
        Version++;
    }

    /// <summary>Takes password and one-time codes away, so that the person must enrol again.</summary>
    public void ForgetSecrets()
    {
        (PasswordHash, CodeSecret) = (null, null);
        SignOutEverywhere();
    }

    public void Unlock()
    {
        (Tries, TriesSince) = (0, null);
        Version++;
    }

    /// <summary>Gives the account a name and roles. The last administrator stays one.</summary>
    public bool TryChange(string name, IReadOnlyCollection<string> roles, bool isLastAdministrator, out string? refusal)
    {
        refusal =
            roles.Count == 0 ? "Choose at least one role"
            : isLastAdministrator && !roles.Contains(StaffRoles.Administrator)
                ? $"{Name} is the only administrator. Make somebody else an administrator first"
            : null;
        if (refusal is not null)
            return false;
        (Name, RoleCodes) = (name.Trim(), Join(roles));
        Version++;
        return true;
    }

    /// <summary>Closes the account to its person; what they did stays under their name.</summary>
    public bool TryClose(bool isLastAdministrator, DateTimeOffset now, out string? refusal)
    {
        refusal = isLastAdministrator ? $"{Name} is the only administrator. Make somebody else an administrator first" : null;
        if (refusal is not null)
            return false;
        ClosedAt = now;
        SignOutEverywhere();
        return true;
    }

    public void Reopen()
    {
        ClosedAt = null;
        SignOutEverywhere();
    }

    private static string Join(IEnumerable<string> roles) =>
        string.Join(' ', StaffRoles.All.Where(role => roles.Contains(role, StringComparer.Ordinal)));

    private static string NewStamp() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
