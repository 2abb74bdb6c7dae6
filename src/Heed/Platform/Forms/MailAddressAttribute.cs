using System.ComponentModel.DataAnnotations;
using System.Net.Mail;

namespace Heed.Platform.Forms;

/// <summary>An address that mail can be sent to: one, whole, and in a domain. The framework's own attribute only looks for an @.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MailAddressAttribute() : ValidationAttribute("form.mail-address")
{
    /// <summary>The longest address that mail servers take (RFC 5321, 4.5.3.1.3).</summary>
    private const int Longest = 254;

    /// <summary>Nothing is typed: whether something must be, <c>[Required]</c> says.</summary>
    public override bool IsValid(object? value) =>
        value is not string text || text.Trim() is var typed && (typed.Length == 0 || IsAddress(typed));

    private static bool IsAddress(string typed) =>
        typed.Length <= Longest
        && !typed.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter))
        && MailAddress.TryCreate(typed, out var read)
        && read.Address == typed
        && read.Host.Contains('.', StringComparison.Ordinal)
        && !read.Host.EndsWith('.');
}
