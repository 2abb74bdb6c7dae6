using System.ComponentModel.DataAnnotations;
using Heed.Evidence.Redactions;
using Heed.Platform.Doors;
using Heed.Platform.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Evidence.Desk;

/// <summary>One view with its trace: where it came from, what was taken out of it and why, what quotes it.</summary>
/// <remarks>No edit page: nobody edits a view. Redactions are added to it, several at once, and undone one by one.</remarks>
public sealed class ViewModel(ViewDetailsQuery query, RedactionEditing redacting, IDeskAccess access) : FormPage
{
    public sealed class Fields : IValidatableObject
    {
        [StringLength(5000, ErrorMessage = "The words must be 5,000 characters or fewer")]
        public string? Words { get; set; }

        public string[] Found { get; set; } = [];

        [Required(ErrorMessage = "Choose why the words are taken out")]
        public RedactionReason? Reason { get; set; }

        [RequiredWhen(nameof(Reason), RedactionReason.Other, ErrorMessage = "Give the reason in the note")]
        [StringLength(500, ErrorMessage = "The note must be 500 characters or fewer")]
        public string? Note { get; set; }

        /// <summary>The ticked candidates and each line that was typed.</summary>
        public IReadOnlyList<string> Phrases() =>
            [
                .. Found
                    .Concat((Words ?? "").Split('\n', StringSplitOptions.TrimEntries))
                    .Where(each => each.Length > 0)
                    .Distinct(StringComparer.OrdinalIgnoreCase),
            ];

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (Phrases().Count == 0)
                yield return new("Enter the words to take out, or tick some that were found", [nameof(Words)]);
        }
    }

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Fields Input { get; set; } = new();

    public ViewDetails Details { get; private set; } = null!;

    public bool MayRedact => access.MayAct(User, EvidenceLinks.Desk.Folder);

    public bool MaySeeOriginal => access.MayRead(User, EvidenceLinks.Desk.Original.Folder);

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => RedisplayAsync(cancel);

    public async Task<IActionResult> OnPostRedactAsync(CancellationToken cancel)
    {
        var again = await RedisplayAsync(cancel);
        if (again is NotFoundResult)
            return again;
        if (!ModelState.IsValid)
            return again;
        var (places, refusal) = await redacting.TryRedactAsync(Id, Input.Phrases(), Input.Reason!.Value, Input.Note, cancel);
        if (refusal is not null)
            return await RefuseAsync(new(refusal, nameof(Input.Words)), cancel);
        Flash(places == 1 ? "Taken out in one place." : $"Taken out in {places} places.");
        return Redirect(EvidenceLinks.Desk.View(Id));
    }

    public async Task<IActionResult> OnPostUndoAsync(Guid redaction, CancellationToken cancel)
    {
        var again = await RedisplayAsync(cancel);
        if (again is NotFoundResult)
            return again;
        ModelState.Clear();
        var (done, refusal) = await redacting.TryUndoAsync(Id, redaction, cancel);
        if (!done)
            return await RefuseAsync(new(refusal!), cancel);
        Flash("The words are shown again.");
        return Redirect(EvidenceLinks.Desk.View(Id));
    }

    public override async Task<IActionResult> RedisplayAsync(CancellationToken cancel)
    {
        if (await query.FindAsync(Id, cancel) is not { } details)
            return NotFound();
        Details = details;
        return Page();
    }

    /// <summary>The first words of a text, for links that would all read the same.</summary>
    public static string Beginning(string text) => text.Length <= 40 ? text : text[..40].TrimEnd() + "…";
}
