using Heed.Consultations.Making;
using Heed.Platform.Data;
using Heed.Platform.Doors;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Consultations.Desk.Questions;

public sealed class IndexModel(HeedDb db, TimeProvider clock, QuestionEditing editing, IDeskAccess access)
    : ConsultationPage(db, clock)
{
    /// <summary>What the last change deleted, and can be put back.</summary>
    public QuestionRemoval? Removed { get; private set; }

    public bool IsLocked => Consultation.FirstAnsweredAt is not null;
    public bool MayAct => access.MayAct(User, ConsultationsLinks.Desk.Folder);
    public bool MayChange => MayAct && !IsLocked;

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShownAsync(cancel);

    public async Task<IActionResult> OnPostMoveAsync(string key, int by, CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        var moved = Consultation.Questionnaire.Move(key, Math.Sign(by));
        var refusal = await editing.AskAsync(Consultation, moved, $"Moved “{moved.Find(key)?.Text}”", cancel);
        return await DoneAsync(refusal, "", "The question was moved.", $"{Here}#q-{key}", cancel);
    }

    public async Task<IActionResult> OnPostMovePageAsync([FromForm] int number, int by, CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        var moved = Consultation.Questionnaire.MovePage(number, Math.Sign(by));
        var refusal = await editing.AskAsync(Consultation, moved, "Moved a page", cancel);
        return await DoneAsync(refusal, "", "The page was moved.", Here, cancel);
    }

    public async Task<IActionResult> OnPostDeleteAsync(string key, CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        var refusal = await editing.DeleteAsync(Consultation, key, cancel);
        return await DoneAsync(refusal, "", "The question was deleted. You can put it back.", Here, cancel);
    }

    public async Task<IActionResult> OnPostDeletePageAsync([FromForm] int number, CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || number < 0 || number >= Consultation.Questionnaire.Pages.Count)
            return NotFound();
        var refusal = await editing.DeletePageAsync(Consultation, number, cancel);
        return await DoneAsync(refusal, "", "The page was deleted. You can put it back.", Here, cancel);
    }

    public async Task<IActionResult> OnPostPutBackAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        var refusal = await editing.PutBackAsync(Consultation, cancel);
        return await DoneAsync(refusal, "", "It is back where it was.", Here, cancel);
    }

    protected override async Task ShowAsync(CancellationToken cancel) => Removed = await editing.LastRemovedAsync(Id, cancel);

    private string Here => ConsultationsLinks.Desk.Questions.Index(Id);
}
