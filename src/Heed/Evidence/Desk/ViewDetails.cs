using Heed.Evidence.Doors;
using Heed.Evidence.Reading;
using Heed.Places.Doors;
using Heed.Platform.Audit;
using Heed.Platform.Data;
using Heed.Platform.Time;
using Heed.Staff.Doors;
using Microsoft.EntityFrameworkCore;

namespace Heed.Evidence.Desk;

public sealed record ViewEvent(DateTimeOffset At, string When, string Title, string? By, string? Detail);

/// <summary>Everything a desk page shows of one view. The original is not in it.</summary>
public sealed record ViewDetails(
    ShownView View,
    DateTimeOffset? WithdrawnAt,
    ViewClass Class,
    ViewSubject Subject,
    string? Area,
    IReadOnlyList<Redaction> Redactions,
    IReadOnlyList<ViewUse> Uses,
    IReadOnlyList<ViewEvent> History
)
{
    public IReadOnlyList<RedactionCandidate> Candidates { get; } = RedactionCandidates.In(View.Text);
}

public sealed class ViewDetailsQuery(HeedDb db, Subjects subjects, IPlaces places, StaffNames names, IEnumerable<IViewUse> uses)
{
    /// <summary>Reads the details; null when there is no such view.</summary>
    public async Task<ViewDetails?> FindAsync(Guid id, CancellationToken cancel)
    {
        var view = await db.Set<View>().AsNoTracking().SingleOrDefaultAsync(each => each.Id == id, cancel);
        if (view is null)
            return null;
        var redactions = await db.Set<Redaction>()
            .AsNoTracking()
            .Where(each => each.ViewId == id)
            .OrderBy(each => each.Start)
            .ToListAsync(cancel);
        var about = await subjects.OfAsync([view.SubjectId], cancel);
        var quoted = new List<ViewUse>();
        foreach (var use in uses)
            quoted.AddRange(await use.OfAsync(id, cancel));
        var shown = new ShownView(
            view.Id,
            view.SubjectId,
            view.ContributionId,
            view.Prompt,
            view.Shown,
            view.Channel,
            view.HeardOn,
            view.AreaCode,
            view.IsRedacted
        );
        return new(
            shown,
            view.WithdrawnAt,
            view.Class,
            about[view.SubjectId],
            (await places.ReadAsync(cancel)).AreaOf(view.AreaCode)?.Name ?? view.AreaCode,
            redactions,
            quoted,
            await HistoryAsync(view, redactions, cancel)
        );
    }

    private async Task<IReadOnlyList<ViewEvent>> HistoryAsync(View view, List<Redaction> redactions, CancellationToken cancel)
    {
        var looks = await db.Set<AuditEntry>()
            .AsNoTracking()
            .Of(EvidenceEvents.OriginalRead)
            .Where(entry => entry.SubjectId == view.Id)
            .Select(entry => new { entry.At, entry.PersonId })
            .ToListAsync(cancel);
        var people = await names.OfAsync(
            redactions
                .SelectMany(each => new[] { each.MadeById, each.UndoneById })
                .Concat(looks.Select(look => look.PersonId))
                .OfType<Guid>(),
            cancel
        );
        string? Name(Guid? person) => person is { } id ? people.GetValueOrDefault(id, "somebody who has left") : null;
        var events = new List<ViewEvent>();
        void Add(DateTimeOffset at, string title, Guid? by, string? detail) =>
            events.Add(new(at, LondonTime.Full(at), title, Name(by), detail));
        // All places taken out in one act are one line.
        foreach (var act in redactions.GroupBy(each => (each.MadeAt, each.MadeById, each.Reason, each.Note)))
            Add(
                act.Key.MadeAt,
                act.Count() == 1 ? "Words taken out" : $"Words taken out in {act.Count()} places",
                act.Key.MadeById,
                Detail(act.First())
            );
        foreach (var undone in redactions.Where(each => each.UndoneAt is not null))
            Add(undone.UndoneAt!.Value, "Words put back", undone.UndoneById, null);
        foreach (var look in looks)
            Add(look.At, "Original read", look.PersonId, null);
        if (view.WithdrawnAt is { } withdrawn)
            Add(withdrawn, "Withdrawn by the person who gave it", null, null);
        var ordered = events.OrderByDescending(each => each.At).ToList();
        ordered.Add(
            new(
                LondonTime.At(view.HeardOn, TimeOnly.MinValue),
                LondonTime.Day(view.HeardOn),
                "Heard",
                null,
                ChannelWords.Of(view.Channel)
            )
        );
        return ordered;
    }

    private static string Detail(Redaction redaction) =>
        redaction.Note is { } note ? $"{RedactionWords.Of(redaction.Reason)}. {note}" : RedactionWords.Of(redaction.Reason) + ".";
}
