using System.ComponentModel.DataAnnotations;
using Heed.Office.Doors;
using Heed.Platform.Audit;
using Heed.Platform.Forms;
using Heed.Publishing.Doors;
using Heed.Publishing.FixedPages;
using Heed.Publishing.Reading;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Publishing.Desk.Pages;

/// <summary>Writes a fixed page: a new one, the next version of one, or the author's own draft.</summary>
/// <remarks>No edit page: saving writes a new version beside those there are, and overtakes nobody.</remarks>
public sealed class EditModel(
    ItemPublishing items,
    PageDrafts drafts,
    StartingPages starting,
    IOfficeProfile office,
    PageKind kind,
    TimeProvider clock
) : FormPage
{
    public sealed class Fields
    {
        [Required(ErrorMessage = "Enter a title"), StringLength(200, ErrorMessage = "The title must be 200 characters or fewer")]
        public string? Title { get; set; }

        [StringLength(60, ErrorMessage = "The address must be 60 characters or fewer")]
        public string? Slug { get; set; }

        [
            Required(ErrorMessage = "Enter a summary"),
            StringLength(300, ErrorMessage = "The summary must be 300 characters or fewer")
        ]
        public string? Summary { get; set; }

        [
            Required(ErrorMessage = "Write the text"),
            StringLength(100_000, ErrorMessage = "The text must be 100,000 characters or fewer")
        ]
        public string? Body { get; set; }
    }

    [FromRoute]
    public string Subject { get; set; } = "";

    /// <summary>The address of a page whose first wording to begin with.</summary>
    [FromQuery]
    public string? From { get; set; }

    [BindProperty]
    public Fields Input { get; set; } = new();

    public PageDraft? Draft { get; private set; }

    public VersionContent? Shown { get; private set; }

    public bool IsNew => Subject == "new";

    public bool AddressStands => Draft?.AddressStands == true;

    public VersionStatus? Status => Draft?.Newest;

    public string Here => PublishingLinks.Desk.Pages.Edit(Subject);

    public IReadOnlyList<StyleIssue> Style => Shown is null ? [] : HouseStyle.Check(kind.TextOf(Shown), office.Current);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var page = await RedisplayAsync(cancel);
        if (Draft is { } draft)
            Input = new()
            {
                Title = draft.Title,
                Slug = draft.Slug,
                Summary = draft.Summary,
                Body = draft.Body,
            };
        else if (IsNew && await starting.FindAsync(From, cancel) is { } first)
            Input = new()
            {
                Title = first.Title,
                Slug = first.Slug,
                Summary = first.Summary,
                Body = first.Body,
            };
        return page;
    }

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancel)
    {
        var page = await RedisplayAsync(cancel);
        ModelState.Clear();
        Shown = new(
            PageKind.Code,
            Draft?.SubjectId ?? PageKind.NewSubject(),
            Draft?.Slug ?? Input.Slug ?? "",
            Input.Title ?? "",
            Input.Summary ?? "",
            Input.Body ?? "",
            clock.GetUtcNow()
        );
        return page;
    }

    public Task<IActionResult> OnPostSaveAsync(CancellationToken cancel) => SaveAsync(send: false, cancel);

    public Task<IActionResult> OnPostSendAsync(CancellationToken cancel) => SaveAsync(send: true, cancel);

    public override async Task<IActionResult> RedisplayAsync(CancellationToken cancel)
    {
        if (IsNew)
            return Page();
        Draft = Guid.TryParse(Subject, out var id) ? await drafts.FindAsync(id, cancel) : null;
        return Draft is null ? NotFound() : Page();
    }

    private async Task<IActionResult> SaveAsync(bool send, CancellationToken cancel)
    {
        var again = await RedisplayAsync(cancel);
        if (again is NotFoundResult)
            return again;
        var slug = AddressStands ? Draft!.Slug : Input.Slug?.Trim() ?? "";
        if (!AddressStands && await drafts.SlugRefusalAsync(slug, Draft?.SubjectId, cancel) is { } taken)
            Refuse(new(taken, nameof(Input.Slug)));
        if (!ModelState.IsValid)
            return again;
        var subject = Draft?.SubjectId ?? PageKind.NewSubject();
        var wording = new NewVersion(
            PageKind.Code,
            subject,
            slug,
            Input.Title!,
            Input.Summary!,
            Input.Body!,
            User.PersonId()!.Value
        );
        var version = await items.WriteAsync(wording, cancel);
        if (send)
            await items.SendForClearanceAsync(version, cancel);
        Flash(send ? "Saved, and sent for clearance." : "Saved as a draft.");
        return Redirect(PublishingLinks.Desk.Version(version));
    }
}
