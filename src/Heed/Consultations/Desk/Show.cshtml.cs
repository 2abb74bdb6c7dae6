using Heed.Consultations.Launching;
using Heed.Consultations.Respond;
using Heed.Platform.Data;
using Heed.Platform.Doors;
using Heed.Publishing.Doors;
using Heed.Staff.Doors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Heed.Consultations.Desk;

public sealed class ShowModel(HeedDb db, ItemPublishing items, LaunchGates gates, ShowQueries parts, TimeProvider clock)
    : PageModel
{
    public Consultation Consultation { get; private set; } = null!;
    public ConsultationState State { get; private set; }
    public int Answers { get; private set; }
    public int? Expected { get; private set; }
    public bool IsThin { get; private set; }
    public VersionStatus? Newest { get; private set; }
    public IReadOnlyList<GateStatus> Gates { get; private set; } = [];
    public IReadOnlyList<MakingPart> Parts { get; private set; } = [];
    public IReadOnlyList<ConsultationEvent> History { get; private set; } = [];
    public Step Next { get; private set; } = null!;
    public ClearanceTask Clearance { get; private set; } = null!;
    public string Owner { get; private set; } = "";
    public bool MayAct { get; private set; }
    public DateTimeOffset Now { get; } = clock.GetUtcNow();
    public string Home => ConsultationsLinks.Desk.Show(Consultation.Id);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        var found = await db.Set<Consultation>().AsNoTracking().SingleOrDefaultAsync(each => each.Id == id, cancel);
        if (found is null)
            return NotFound();
        (Consultation, State) = (found, found.StateAt(Now));
        Answers = await parts.Answers.OfAsync(id, cancel);
        Expected = ResponsePace.Expected(found.RunsFrom, found.RunsUntil, Answers, Now);
        IsThin = ResponsePace.IsThin(State, found.Design, Expected);
        Newest = await items.StatusAsync(ConsultationContent.Kind, id, cancel);
        Gates = await gates.StatusAsync(found, cancel);
        Parts = Readiness.Parts(found);
        Clearance = ClearanceTask.Of(found, Newest, Parts.All(part => part.IsDone) && Gates.All(gate => gate.IsDecided));
        Next = await parts.Next.OfAsync(found, Newest, Gates, cancel);
        History = await parts.History.OfAsync(id, cancel);
        Owner = (await parts.Names.OfAsync([found.OwnerId], cancel)).GetValueOrDefault(found.OwnerId) ?? "Nobody";
        MayAct = parts.Access.MayAct(User, ConsultationsLinks.Desk.Folder);
        return Page();
    }
}

/// <summary>The queries of the page of one consultation.</summary>
public sealed record ShowQueries(
    NextStep Next,
    ConsultationHistory History,
    AnswerCounts Answers,
    StaffNames Names,
    IDeskAccess Access
);
