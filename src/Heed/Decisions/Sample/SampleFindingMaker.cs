using Heed.Consultations.Doors;
using Heed.Decisions.Record;
using Heed.Evidence.Doors;
using Heed.Office.Doors;
using Heed.Platform.Audit;
using Heed.Platform.Data;
using Heed.Platform.Setup;
using Heed.Platform.Time;
using Heed.Publishing.Doors;

namespace Heed.Decisions.Sample;

/// <summary>Writes the findings of the content file down as an officer would.</summary>
internal sealed class SampleFindingMaker(
    FindingEditing editing,
    AuditTrail audit,
    ViewLinks links,
    Views evidence,
    IOfficeProfile office,
    HeedDb db,
    TimeProvider clock
)
{
    /// <summary>Search words for the views of a finding, by its title. The first view found with the first two words is quoted.</summary>
    private static readonly Dictionary<string, string[]> Sought = new(StringComparer.Ordinal)
    {
        ["Kind staff matter most"] = ["driver", "kind", "patient"],
        ["Waiting was the hardest part"] = ["waited", "ready two hours", "late"],
        ["People were not told what was happening"] = ["nobody rang", "not told", "informed"],
        ["It was hard to get through on the telephone"] = ["held", "calls", "recorded message"],
        ["Asking for more staff"] = ["more staff", "short staffed"],
        ["Bringing someone along"] = ["carer", "escort", "husband"],
    };

    public async Task WriteAsync(SampleFindings sample, ConsultationBrief consultation, CancellationToken cancel)
    {
        var day = sample.Decides?.From(clock.Today()) ?? clock.Today();
        foreach (var said in sample.Findings!)
        {
            var position = await editing.NextPositionAsync(consultation.Id, cancel);
            var finding = new Finding(consultation.Id, position, Fill(said.Title), Fill(said.Said));
            db.Add(finding);
            audit.Record(DecisionsEvents.FindingAdded, finding);
            if (said.Decision is { } decision)
            {
                Expect(Decide(finding, decision, day));
                audit.Record(DecisionsEvents.FindingDecided, finding);
            }
            foreach (var planned in said.Actions)
            {
                var due = planned.Due.From(clock.Today());
                var action = new PlannedAction(finding.Id, Fill(planned.What), Fill(planned.Who), due);
                db.Add(action);
                audit.Record(DecisionsEvents.ActionAdded, action);
                var since = planned.State is ActionState.Done && due < clock.Today() ? due : clock.Today();
                Expect(action.TryMove(planned.State, "", since, out _));
            }
            await db.SaveChangesAsync(cancel);
            await LinkAsync(finding, consultation.Id, cancel);
        }
    }

    private bool Decide(Finding finding, SampleDecision decision, DateOnly day) =>
        finding.TryDecide(
            decision.Outcome,
            Fill(decision.What),
            Fill(decision.Why),
            office.Current.TitleOf("office-holder"),
            day,
            out _
        );

    private async Task LinkAsync(Finding finding, Guid consultation, CancellationToken cancel)
    {
        var parts = new Dictionary<Guid, ViewPart>();
        var texts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (at, words) in Sought.GetValueOrDefault(finding.Title, []).Index())
        {
            var found = await evidence.PageAsync(new ViewFilter(consultation, null, words, null, null, 1, 100), cancel);
            var fresh = found.Views.Where(view => view.Text.Length is > 25 and < 260 && texts.Add(view.Text)).Take(4);
            foreach (var (place, view) in fresh.Index())
                parts.TryAdd(view.Id, at < 2 && place == 0 ? ViewPart.Quotes : ViewPart.RestsOn);
        }
        await links.SetAsync(finding.Id, parts, cancel);
        await db.SaveChangesAsync(cancel);
    }

    private string Fill(string text) => OfficePlaceholders.Fill(text, office.Current);

    private static void Expect(bool done)
    {
        if (!done)
            throw new VerbRefusal("A finding of the demonstration's content file breaks a rule of the record.");
    }
}
