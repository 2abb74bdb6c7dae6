using Heed.Consultations.Doors;
using Heed.Decisions.Record;
using Heed.Platform.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Decisions.Desk.Findings;

/// <summary>A page about a finding that is on the list.</summary>
public abstract class FindingPage<TInput>(EditServices services, FindingLookup findings) : EditPage<Finding, TInput>(services)
    where TInput : class, new()
{
    public Finding Finding => Noun;
    public ConsultationBrief Consultation { get; protected set; } = null!;
    public string RecordHref => DecisionsLinks.Desk.Record(Consultation.Code);

    protected override Task<Finding?> LoadAsync(CancellationToken cancel) => findings.OnTheListAsync(Id, cancel);

    protected override async Task<bool> ReadAroundAsync(CancellationToken cancel)
    {
        if (await findings.ConsultationOfAsync(Finding, cancel) is not { } consultation)
            return false;
        Consultation = consultation;
        return true;
    }
}

/// <summary>A page that shows a finding, or what it rests on, and changes nothing of it.</summary>
/// <remarks>No edit page: views are chosen for a finding, and the finding itself stays as it is.</remarks>
public abstract class FindingPage(FindingLookup lookup) : FormPage
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    public Finding Finding { get; private set; } = null!;
    public ConsultationBrief Consultation { get; private set; } = null!;
    public string RecordHref => DecisionsLinks.Desk.Record(Consultation.Code);

    protected async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await lookup.OnTheListAsync(Id, cancel) is not { } found)
            return false;
        if (await lookup.ConsultationOfAsync(found, cancel) is not { } consultation)
            return false;
        (Finding, Consultation) = (found, consultation);
        return true;
    }
}
