using Heed.Consultations.Launching;
using Heed.Platform.Data;
using Heed.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Heed.Consultations.Jobs;

/// <summary>Records that consultations have closed at their minute. They close by the clock, whether this has run or not.</summary>
public sealed class CloseDueConsultations(HeedDb db, ConsultationAudit record) : IScheduledJob
{
    public async Task<string?> RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var due = await db.Set<Consultation>()
            .Where(each => each.LaunchedVersionId != null && each.ClosedAt == null && each.RunsUntil <= now)
            .ToListAsync(cancel);
        var closed = due.Where(each => each.CloseWhenDue(now)).ToList();
        if (closed.Count == 0)
            return null;
        foreach (var consultation in closed)
        {
            consultation.Version++;
            await record.DidInPublicAsync(ConsultationsEvents.Closed, consultation.Id, cancel);
        }
        await db.SaveChangesAsync(cancel);
        return $"Closed {string.Join(", ", closed.Select(each => each.Title))}.";
    }
}
