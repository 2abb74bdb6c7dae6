using Heed.Consultations.Launching;
using Heed.Consultations.Making;
using Heed.Platform.Data;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Consultations.Desk.Topics;

/// <summary>Services of a topic's page.</summary>
public sealed record TopicContext(HeedDb Db, TimeProvider Clock, ConsultationEditing Editing, Edits Edits);

/// <summary>
/// A page on which one topic of a consultation is written. The form carries the version it began with. When somebody else
/// changed the same topic meanwhile, the page shows what they did beside what was typed, and saving again keeps the latter.
/// </summary>
public abstract class TopicPage(TopicContext desk) : ConsultationPage(desk.Db, desk.Clock)
{
    /// <summary>Name and value of the button that goes on to what is not finished yet.</summary>
    public const string Then = "then";
    public const string Next = "next";

    /// <summary>The version of the consultation that the form shows.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>What this topic still needs before the consultation can be launched.</summary>
    public IReadOnlyList<string> Missing => Readiness.Parts(Consultation).Single(part => part.Name == Topic).Missing;

    /// <summary>What others changed in this topic while the form was open.</summary>
    public IReadOnlyList<Edit> Meanwhile { get; private set; } = [];

    /// <summary>Name of the topic, also for the history.</summary>
    public abstract string Topic { get; }

    /// <summary>The topic's fields by their labels, as text.</summary>
    protected abstract IReadOnlyDictionary<string, string> Fields(Consultation consultation);

    protected abstract void Fill(Consultation consultation);

    /// <summary>Puts what was typed into the consultation, or adds errors.</summary>
    protected abstract Task ApplyAsync(Consultation consultation, CancellationToken cancel);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        Version = Consultation.Version;
        Fill(Consultation);
        await ShowAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (!ModelState.IsValid)
            return await RedisplayAsync(cancel);
        if (await ClashesAsync(cancel))
            return await RedisplayAsync(cancel);
        var before = Fields(Consultation);
        await ApplyAsync(Consultation, cancel);
        if (!ModelState.IsValid)
            return await RedisplayAsync(cancel);
        if (await desk.Editing.SaveAsync(Consultation, Topic, before, Fields(Consultation), cancel))
            return await DoneAsync(null, "", $"{Topic}: saved.", Onward(), cancel);
        await FindAsync(cancel);
        await ClashesAsync(cancel);
        return await RedisplayAsync(cancel);
    }

    /// <summary>Address of the next part that is not finished; the launch gates after the last.</summary>
    private string Onward() =>
        Request.Form[Then] != Next || Consultation.IsLaunched ? Home
        : Readiness.Parts(Consultation).FirstOrDefault(part => !part.IsDone && part.Name != Topic) is { } part ? part.Href
        : Missing.Count > 0 ? Home
        : ConsultationsLinks.Desk.Gates.Index(Id);

    private async Task<bool> ClashesAsync(CancellationToken cancel)
    {
        if (Version == Consultation.Version)
            return false;
        Meanwhile = await desk.Edits.SinceAsync(Id, Topic, Version, cancel);
        Version = Consultation.Version;
        if (Meanwhile.Count == 0)
            return false;
        ModelState.AddModelError(
            "",
            $"{Meanwhile[^1].By} changed this while you had it open. Nothing you typed is lost: look at what changed, then save again."
        );
        return true;
    }

    /// <summary>A label and its text, for <see cref="Fields"/>.</summary>
    protected static string Text(string? value) => value?.ReplaceLineEndings("\n").Trim() ?? "";
}
