using System.ComponentModel.DataAnnotations;
using System.Text;
using Heed.Office.Doors;
using Heed.Platform.Forms;
using Heed.Platform.Web;
using Heed.Staff.Enrolling;
using Heed.Staff.SignIn;
using Microsoft.AspNetCore.Mvc;
using OtpNet;
using QRCoder;

namespace Heed.Staff.Site;

/// <summary>Somebody with a link sets their password and connects their telephone.</summary>
[NeverKept, NotTraced]
internal sealed class EnrolModel(
    Invitations invitations,
    SignInSessions sessions,
    SecretProtection secrets,
    IOfficeProfile office
) : FormPage
{
    private byte[] secret = [];

    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    /// <summary>The new secret of the one-time codes, sealed, so that nothing is stored before the form is right.</summary>
    [BindProperty]
    public string? Key { get; set; }

    [BindProperty]
    public EnrolInput Input { get; set; } = new();

    /// <summary>The account of the link; null when the link does not work.</summary>
    public Account? Person { get; private set; }

    /// <summary>The square code, as the address of a picture.</summary>
    public string Square { get; private set; } = "";

    /// <summary>The secret as it is typed by hand.</summary>
    public string KeyInGroups => string.Join(' ', Base32Encoding.ToString(secret).Chunk(4).Select(group => new string(group)));

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => RedisplayAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await invitations.WhoseAsync(Token, cancel) is not { } account)
            return await RedisplayAsync(cancel);
        secret = secrets.Unseal(Token, Key) ?? [];
        Check(account);
        if (!ModelState.IsValid)
            return await RedisplayAsync(cancel);
        if (await invitations.FinishAsync(Token, account, Input.Password!, secret, cancel) is not { } codes)
            return await RedisplayAsync(cancel);
        await sessions.SignInAsync(HttpContext, account, "sign-in set up", cancel);
        TempData[Desk.MyAccount.CodesModel.Kept] = string.Join(' ', codes);
        return LocalRedirect(StaffLinks.Desk.MyAccount.Codes());
    }

    public override async Task<IActionResult> RedisplayAsync(CancellationToken cancel)
    {
        Person = await invitations.WhoseAsync(Token, cancel);
        if (Person is null)
            return Page();
        if (secret.Length == 0)
            secret = secrets.Unseal(Token, Key) ?? OneTimeCode.NewSecret();
        ModelState.Remove(nameof(Key));
        Key = secrets.Seal(Token, secret);
        Square = Draw(OneTimeCode.Address(office.Current.Names.ShortName, Person.Email, secret));
        return Page();
    }

    private void Check(Account account)
    {
        if (
            PasswordRules.FaultIn(
                Input.Password,
                account.Name,
                account.Email,
                office.Current.Names.Office,
                office.Current.Names.Area
            ) is
            { } fault
        )
            Refuse(new(fault, nameof(Input.Password)));
        if (secret.Length == 0 || !invitations.IsRight(Input.Code, secret))
            Refuse(new("enrol.code.wrong", nameof(Input.Code)));
    }

    private static string Draw(string address)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(code.GetGraphic(4)));
    }
}

internal sealed class EnrolInput
{
    public string? Password { get; set; }

    [Compare(nameof(Password), ErrorMessage = "enrol.again.wrong")]
    public string? PasswordAgain { get; set; }

    public string? Code { get; set; }
}
