using Heed.Office.Doors;
using Heed.Platform.Audit;
using Heed.Platform.Data;
using Heed.Platform.Setup;
using Heed.Staff.Doors;
using Heed.Staff.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Heed.Staff.Sample;

/// <summary>Somebody in each role, with one password for all, which the sign-in page shows. Only a demonstration office has them.</summary>
internal sealed class DemonstrationAccounts(
    HeedDb db,
    IOfficeProfile office,
    SecretProtection secrets,
    AuditTrail audit,
    TimeProvider clock
) : ISample
{
    /// <summary>The password of everybody in a demonstration office.</summary>
    public const string Password = "orchard harbour kettle";

    /// <summary>Invented people.</summary>
    private static readonly (string Name, string Role)[] Cast =
    [
        ("Rosalind Achebe", StaffRoles.OfficeHolder),
        ("Gareth Penfold", StaffRoles.ChiefExecutive),
        ("Priya Nair", StaffRoles.Communications),
        ("Tom Whitlock", StaffRoles.Engagement),
        ("Bernadette Okoye", StaffRoles.Casework),
        ("Hannah Lindqvist", StaffRoles.Analyst),
        ("Owen Marchetti", StaffRoles.PanelClerk),
        ("Farida Rahman", StaffRoles.Administrator),
        ("Callum Byrne", StaffRoles.FieldWorker),
    ];

    public async Task FillAsync(string office, CancellationToken cancel)
    {
        if (await db.Set<Account>().AnyAsync(cancel))
            return;
        foreach (var (name, role) in Cast)
        {
            var account = new Account(name, AddressOf(name), [role], clock.GetUtcNow());
            account.Enrol(secrets.Hash(Password), secrets.Protect(OneTimeCode.NewSecret()), 0);
            db.Add(account);
            db.AddRange(RecoveryCode.Draw().Select(code => new RecoveryCode(account.Id, RecoveryCode.HashOf(account.Id, code))));
            audit.Record(StaffEvents.Made, account.Id, after: new { account.Name, account.RoleCodes });
        }
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>first.last@ the domain of the office's own address, which is an .example one.</summary>
    private string AddressOf(string name)
    {
        var email = office.Current.Contact.Email;
        return $"{name.ToLowerInvariant().Replace(' ', '.')}{email[email.IndexOf('@', StringComparison.Ordinal)..]}";
    }
}
