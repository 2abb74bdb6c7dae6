using Heed.Platform.Audit;
using Heed.Platform.Mail;

namespace Heed.Staff;

/// <summary>What the audit trail tells of accounts, and of letters that staff send again.</summary>
internal static class StaffEvents
{
    private const string Kind = "account";

    public static AuditEvent<Account> Made { get; } = new("account made", Kind);
    public static AuditEvent<Account> Changed { get; } = new("account changed", Kind);
    public static AuditEvent<Account> Closed { get; } = new("account closed", Kind);
    public static AuditEvent<Account> Reopened { get; } = new("account opened again", Kind);
    public static AuditEvent<Account> Unlocked { get; } = new("account unlocked", Kind);
    public static AuditEvent<Account> SignInReset { get; } = new("sign-in reset", Kind);
    public static AuditEvent<Account> LinkMade { get; } = new("sign-in link made", Kind);
    public static AuditEvent<Account> SignInSetUp { get; } = new("sign-in set up", Kind);
    public static AuditEvent<Account> RecoveryCodesMade { get; } = new("recovery codes made", Kind);
    public static AuditEvent<Account> PasswordChanged { get; } = new("password changed", Kind);
    public static AuditEvent<Account> SignInRefused { get; } = new("sign-in refused", Kind);
    public static AuditEvent<Account> CodeRefused { get; } = new("one-time code refused", Kind);
    public static AuditEvent<Account> RecoveryCodeRefused { get; } = new("recovery code refused", Kind);
    public static AuditEvent<Account> SignedIn { get; } = new("signed in", Kind);
    public static AuditEvent<Account> SignedOut { get; } = new("signed out", Kind);
    public static AuditEvent<Account> SignedOutEverywhere { get; } = new("signed out everywhere", Kind);
    public static AuditEvent<OutboxMail> MailTriedAgain { get; } = new("mail tried again", "mail");
}
