using Heed.Consultations.Doors;
using Heed.Platform.Data;
using Heed.Platform.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Heed.Decisions.Desk.Findings;

public abstract class FindingPage(HeedDb db, ConsultationIndex consultations) : FormPage
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    public Finding Finding { get; private set; } = null!;
    public ConsultationBrief Consultation { get; private set; } = null!;

    /// <summary>Set when somebody else changed it in the meantime: then what they saved is shown beside the form.</summary>
    public bool IsOvertaken { get; protected set; }

    public string RecordHref => DecisionsLinks.Desk.Record(Consultation.Code);

    public override async Task<IActionResult> RedisplayAsync(CancellationToken cancel) =>
        await LoadAsync(cancel) ? Page() : NotFound();

    protected async Task<bool> LoadAsync(CancellationToken cancel)
    {
        var found = await db.Set<Finding>().SingleOrDefaultAsync(each => each.Id == Id && each.DeletedAt == null, cancel);
        if (found is null || await consultations.FindAsync(found.ConsultationId, cancel) is not { } consultation)
            return false;
        (Finding, Consultation) = (found, consultation);
        return true;
    }
}
