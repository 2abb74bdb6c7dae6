using System.Net.Mail;
using Heed.Staff.Doors;

namespace Heed.Staff;

public static class AccountRules
{
    /// <summary>The longest name and address, in characters.</summary>
    public const int Longest = 200;

    /// <summary>Whether somebody can have an account with these; if not, what to do about it.</summary>
    public static bool MayBe(string? name, string? email, IReadOnlyCollection<string> roles, out string? refusal)
    {
        refusal =
            string.IsNullOrWhiteSpace(name) ? "Enter the person’s name"
            : name.Length > Longest ? $"Enter a name of {Longest} characters or fewer"
            : string.IsNullOrWhiteSpace(email) ? "Enter their email address"
            : !IsAddress(email.Trim()) ? "Enter an email address like name@example.org"
            : roles.Count == 0 ? "Choose at least one role"
            : UnknownRole(roles);
        return refusal is null;
    }

    /// <summary>Says that there is no such role, or null.</summary>
    public static string? UnknownRole(IEnumerable<string> roles) =>
        roles.FirstOrDefault(role => !StaffRoles.Exists(role)) is { } unknown
            ? $"There is no role \"{unknown}\". The roles are: {string.Join(", ", StaffRoles.All)}"
            : null;

    private static bool IsAddress(string email) =>
        email.Length <= Longest && MailAddress.TryCreate(email, out var read) && read.Address == email;
}
