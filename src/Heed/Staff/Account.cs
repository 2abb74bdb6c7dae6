using System.Linq.Expressions;
using System.Security.Cryptography;
using Heed.Staff.Doors;

namespace Heed.Staff;

/// <summary>Someone's way into the desk: who they are, what they may do, and how they prove it.</summary>
public sealed class Account
{
    /// <summary>Wrong tries within <see cref="TriesWindow"/> after which the account is locked for the rest of the window.</summary>
    public const int MostTries = 5;

    /// <summary>Window in which wrong tries are counted.</summary>
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

    /// <summary>A sign-in is valid while the account has the stamp with which it began.</summary>
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

    public bool HasEnrolled => PasswordHash is not null && CodeSecret is not null;

    /// <summary>Whether its tries are used up for now.</summary>
    public bool IsLocked(DateTimeOffset now) => Tries >= MostTries && TriesSince > now - TriesWindow;

    /// <summary><see cref="IsLocked"/> for a query.</summary>
    internal static Expression<Func<Account, bool>> IsLockedAt(DateTimeOffset now)
    {
        var since = now - TriesWindow;
        return account => account.Tries >= MostTries && account.TriesSince > since;
    }

    /// <summary>The opposite of <see cref="HasEnrolled"/>, for a query.</summary>
    internal static Expression<Func<Account, bool>> HasNotEnrolled { get; } =
        account => account.PasswordHash == null || account.CodeSecret == null;

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

    public void SignOutEverywhere()
    {
        Stamp = NewStamp();
        Version++;
    }

    /// <summary>Deletes password and one-time codes, so that the person must enrol again.</summary>
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

    /// <summary>Changes name and roles. Refuses when the last administrator would be lost.</summary>
    public bool TryChange(string name, IReadOnlyCollection<string> roles, bool isLastAdministrator, out string? refusal)
    {
        refusal =
            roles.Count == 0 ? "Choose at least one role"
            : AccountRules.UnknownRole(roles) is { } unknown ? unknown
            : isLastAdministrator && !roles.Contains(StaffRoles.Administrator)
                ? $"{Name} is the only administrator. Make somebody else an administrator first"
            : null;
        if (refusal is not null)
            return false;
        (Name, RoleCodes) = (name.Trim(), Join(roles));
        Version++;
        return true;
    }

    /// <summary>Closes the account. The person's history stays under their name.</summary>
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
