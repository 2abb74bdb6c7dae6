using Heed.Decisions.Ledger;
using Heed.Decisions.Record;
using Heed.Evidence.Doors;
using Heed.Platform.Doors;
using Heed.Platform.Time;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Decisions.Desk.Findings;

/// <summary>The trace of a finding: the views it rests on, what was decided, what is done, and what the public reads.</summary>
public sealed class ShowModel(
    FindingLookup lookup,
    FindingQuery findings,
    Views evidence,
    DecisionsLedger ledger,
    IDeskAccess access,
    TimeProvider clock
) : FindingPage(lookup)
{
    private const int MostShown = 50;

    public FindingRow Row { get; private set; } = null!;

    /// <summary>The views that still stand, quoted ones first; at most fifty.</summary>
    public IReadOnlyList<ShownView> Views { get; private set; } = [];
    public int Linked { get; private set; }
    public int Withdrawn { get; private set; }
    public PublicStatus Public { get; private set; } = null!;
    public DateOnly Today { get; } = clock.Today();
    public bool MayAct => access.MayAct(User, DecisionsLinks.Desk.Folder);

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => RedisplayAsync(cancel);

    public override async Task<IActionResult> RedisplayAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel) || await findings.FindAsync(Id, cancel) is not { } row)
            return NotFound();
        Row = row;
        var ids = row.Views.OrderByDescending(view => view.Quoted).Select(view => view.ViewId).ToList();
        var linked = await evidence.QuoteAsync(ids, cancel);
        (Linked, Withdrawn) = (linked.Count, ids.Count - linked.Count);
        Views = [.. linked.Take(MostShown)];
        Public = await ledger.StatusAsync(Consultation, cancel);
        return Page();
    }

    public bool IsQuoted(ShownView view) => Row.Views.Any(link => link.ViewId == view.Id && link.Quoted);
}
