using Heed.Consultations.Respond;
using Heed.Platform.Forms;
using Heed.Platform.Web;
using Heed.Platform.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Heed.Consultations.Site;

/// <summary>Takes answers back: reference number and secret, asked once more, then they no longer count.</summary>
[EnableRateLimiting(WithdrawalLimit.Policy)]
[NotTraced]
public sealed class WithdrawModel(Withdrawals withdrawals, Phrasebook words) : FormPage
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
        if (string.IsNullOrWhiteSpace(Input.Reference))
            ModelState.AddModelError("Input.Reference", words["withdraw.reference-missing"]);
        if (string.IsNullOrWhiteSpace(Input.Secret))
            ModelState.AddModelError("Input.Secret", words["withdraw.secret-missing"]);
        if (!ModelState.IsValid)
            return await RedisplayAsync(cancel);
        if (await withdrawals.FindAsync(Input.Reference, Input.Secret, cancel) is not { } sheet)
        {
            ModelState.AddModelError("Input.Reference", words["withdraw.unknown"]);
            return await RedisplayAsync(cancel);
        }
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
    public string? Reference { get; set; }
    public string? Secret { get; set; }
    public bool Sure { get; set; }
}
