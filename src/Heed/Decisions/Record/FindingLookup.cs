using Heed.Consultations.Doors;
using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heed.Decisions.Record;

/// <summary>A finding with the consultation that it belongs to, for the pages about it.</summary>
public sealed class FindingLookup(HeedDb db, ConsultationIndex consultations)
{
    public Task<Finding?> OnTheListAsync(Guid? id, CancellationToken cancel) =>
        db.Set<Finding>().SingleOrDefaultAsync(each => each.Id == id && each.DeletedAt == null, cancel);

    public Task<Finding> OfActionAsync(PlannedAction action, CancellationToken cancel) =>
        db.Set<Finding>().SingleAsync(each => each.Id == action.FindingId, cancel);

    public Task<ConsultationBrief?> ConsultationOfAsync(Finding finding, CancellationToken cancel) =>
        consultations.FindAsync(finding.ConsultationId, cancel);
}
