using System.Net.Mail;
using Heed.Staff.Doors;

namespace Heed.Staff;

public static class AccountRules
{
    /// <summary>The longest name and address, in characters.</summary>
    public const int Longest = 200;

    /// <summary>The first thing that is wrong, or null.</summary>
    public static string? FaultIn(string? name, string? email, IReadOnlyCollection<string> roles) =>
        NameFault(name) ?? EmailFault(email) ?? RolesFault(roles);

    public static string? NameFault(string? name) =>
        string.IsNullOrWhiteSpace(name) ? "Enter the person’s name"
        : name.Length > Longest ? $"Enter a name of {Longest} characters or fewer"
        : null;

    public static string? EmailFault(string? email) =>
        string.IsNullOrWhiteSpace(email) ? "Enter their email address"
        : email.Length > Longest || !MailAddress.TryCreate(email.Trim(), out var read) || read.Address != email.Trim()
            ? "Enter an email address like name@example.org"
        : null;

    public static string? RolesFault(IReadOnlyCollection<string> roles) =>
        roles.Count == 0 ? "Choose at least one role"
        : roles.FirstOrDefault(role => !StaffRoles.Exists(role)) is { } unknown
            ? $"There is no role \"{unknown}\". The roles are: {string.Join(", ", StaffRoles.All)}"
        : null;
}
