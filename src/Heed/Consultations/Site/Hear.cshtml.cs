using System.ComponentModel.DataAnnotations;
using Heed.Consultations.Respond;
using Heed.Platform.Data;
using Heed.Platform.Forms;
using Heed.Platform.Time;
using Heed.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Consultations.Site;

/// <summary>
/// Asks for an address to write to once the outcome is known. It knows nothing of any answers: no cookie of a journey is sent
/// here, no receipt and no audit entry is written. See docs/decisions/0082.
/// </summary>
[OwnCommit]
[NotTraced]
public sealed class HearModel(LiveConsultations consultations, GroupCommitQueue commits, TimeProvider clock) : FormPage
{
    private static readonly InsertStatement Keep = new(
        "consultations_outcome_requests_waiting",
        "Key",
        "ConsultationId",
        "Address",
        "AskedOn"
    )
    {
        Key = "Key",
        Overwrite = ["Address"],
    };

    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    [BindProperty]
    public HearForm Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public bool Done { get; set; }

    public LiveConsultation Live { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await RedisplayAsync(cancel);

    public override async Task<IActionResult> RedisplayAsync(CancellationToken cancel)
    {
        if (await consultations.FindAsync(Slug, cancel) is not { } live)
            return NotFound();
        Live = live;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid || await consultations.FindAsync(Slug, cancel) is not { } live)
            return await RedisplayAsync(cancel);
        // The row's key is the form's own random key, so that a second click stores nothing more. It must not tell a time.
        var (key, address, day) = (Input.Key, Input.Address!.Trim(), clock.Today());
        await commits.WriteAsync(commit => commit.Execute(Keep, key, live.Id, address, day));
        return Redirect(ConsultationsLinks.Site.Hear(live.Slug) + "?done=true");
    }
}

public sealed class HearForm
{
    /// <summary>Random, made with the form.</summary>
    public Guid Key { get; set; } = Guid.NewGuid();

    [Required(ErrorMessage = "hear.address-missing")]
    [MailAddress(ErrorMessage = "hear.address-wrong")]
    public string? Address { get; set; }
}
