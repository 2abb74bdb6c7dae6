using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heed.Consultations.Doors;

/// <summary>What people can answer now, the soonest to close first.</summary>
public sealed class OpenConsultations(HeedDb db, TimeProvider clock)
{
    /// <summary>One of them.</summary>
    public sealed record Row(Guid Id, string Title, string Slug, DateTimeOffset ClosesAt);

    public async Task<IReadOnlyList<Row>> ListAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return await db.Set<Consultation>()
            .Where(each =>
                each.LaunchedVersionId != null && each.ClosedAt == null && each.RunsFrom <= now && each.RunsUntil > now
            )
            .OrderBy(each => each.RunsUntil)
            .Select(each => new Row(each.Id, each.Title, each.Slug, each.RunsUntil!.Value))
            .ToListAsync(cancel);
    }
}
