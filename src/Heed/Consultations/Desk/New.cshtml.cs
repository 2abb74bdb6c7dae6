using Heed.Consultations.Making;
using Heed.Office.Doors;
using Heed.Platform.Audit;
using Heed.Platform.Forms;
using Heed.Platform.Time;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Consultations.Desk;

public sealed class NewModel(ConsultationEditing editing, IOfficeProfile office, TimeProvider clock) : FormPage
{
    [BindProperty]
    public NewForm Input { get; set; } = new();

    public override Task<IActionResult> RedisplayAsync(CancellationToken cancel) => Task.FromResult<IActionResult>(Page());

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(Input.Title))
            ModelState.AddModelError("Input.Title", "Enter a title");
        else if (Input.Title.Length > 120)
            ModelState.AddModelError("Input.Title", "The title must be 120 characters or fewer");
        if (!ModelState.IsValid)
            return await RedisplayAsync(cancel);
        var title = Input.Title!.Trim();
        var code = Or(Input.Code, Naming.SuggestCode(title, clock.Today().Year)).ToUpperInvariant();
        var slug = Or(Input.Slug, Naming.SuggestSlug(title));
        var (begun, refusal) = await editing.BeginAsync(title, code, slug, User.PersonId()!.Value, cancel);
        if (begun is null)
            return await OfferAsync(code, slug, refusal!, cancel);
        begun.PrivacyNotice = PrivacyText.For(office.Current);
        begun.DecisionMaker = office.Current.TitleOf("office-holder");
        Flash($"“{title}” was begun. Its code is {code}.");
        return Redirect(ConsultationsLinks.Desk.Show(begun.Id));
    }

    /// <summary>Shows the code and the address that we suggested, so that they can be changed.</summary>
    private Task<IActionResult> OfferAsync(string code, string slug, string refusal, CancellationToken cancel)
    {
        (Input.Code, Input.Slug) = (code, slug);
        ModelState.Remove("Input.Code");
        ModelState.Remove("Input.Slug");
        var field = refusal.Contains("address", StringComparison.Ordinal) ? "Input.Slug" : "Input.Code";
        ModelState.AddModelError(field, refusal);
        return RedisplayAsync(cancel);
    }

    private static string Or(string? given, string suggested) => string.IsNullOrWhiteSpace(given) ? suggested : given.Trim();
}

public sealed class NewForm
{
    public string? Title { get; set; }
    public string? Code { get; set; }
    public string? Slug { get; set; }
}
