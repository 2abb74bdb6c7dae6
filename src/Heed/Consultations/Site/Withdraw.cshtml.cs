using System.ComponentModel.DataAnnotations;
using Heed.Consultations.Respond;
using Heed.Platform.Forms;
using Heed.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Heed.Consultations.Site;

/// <summary>Takes answers back: reference number and secret, asked once more, then they no longer count.</summary>
[EnableRateLimiting(WithdrawalLimit.Policy)]
[NotTraced]
public sealed class WithdrawModel(Withdrawals withdrawals) : FormPage
{
    [BindProperty]
    public WithdrawForm Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public bool Done { get; set; }

    /// <summary>Whether the page asks for confirmation.</summary>
    public bool Asks { get; private set; }

    public override Task<IActionResult> RedisplayAsync(CancellationToken cancel) => Task.FromResult<IActionResult>(Page());

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return await RedisplayAsync(cancel);
        if (await withdrawals.FindAsync(Input.Reference, Input.Secret, cancel) is not { } sheet)
            return await RefuseAsync(new("withdraw.unknown", nameof(Input.Reference)), cancel);
        if (!Input.Sure)
        {
            Asks = true;
            return Page();
        }
        await withdrawals.WithdrawAsync(sheet, cancel);
        return Redirect(ConsultationsLinks.Site.Withdraw() + "?done=true");
    }
}

public sealed class WithdrawForm
{
    [Required(ErrorMessage = "withdraw.reference-missing")]
    public string? Reference { get; set; }

    [Required(ErrorMessage = "withdraw.secret-missing")]
    public string? Secret { get; set; }
    public bool Sure { get; set; }
}
