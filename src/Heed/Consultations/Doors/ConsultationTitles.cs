using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heed.Consultations.Doors;

/// <summary>A consultation as other rooms speak of it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">The office's working title.</param>
/// <param name="Code">Such as "SAFE26".</param>
/// <param name="Slug">Part of its public address.</param>
/// <param name="State">Where it stands now.</param>
public sealed record ConsultationTitle(Guid Id, string Title, string Code, string Slug, ConsultationStanding State)
{
    /// <summary>Where the public finds it, once launched.</summary>
    public string SiteAddress => $"/consultations/{Slug}";

    /// <summary>Its page on the desk.</summary>
    public string DeskAddress => $"/desk/consultations/{Id:D}";
}

/// <summary>Where a consultation stands, for other rooms.</summary>
public enum ConsultationStanding
{
    Draft,
    Coming,
    Open,
    Closed,
}

/// <summary>Titles, codes, addresses and states of consultations by id, for rooms that refer to them.</summary>
public sealed class ConsultationTitles(HeedDb db, TimeProvider clock)
{
    /// <summary>Those with these ids; ids of none are left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, ConsultationTitle>> OfAsync(IEnumerable<Guid> ids, CancellationToken cancel)
    {
        var wanted = ids.Distinct().ToList();
        return (await ListAsync(db.Set<Consultation>().Where(each => wanted.Contains(each.Id)), cancel)).ToDictionary(each =>
            each.Id
        );
    }

    /// <summary>The one with that id, or null.</summary>
    public async Task<ConsultationTitle?> FindAsync(Guid id, CancellationToken cancel) =>
        (await OfAsync([id], cancel)).GetValueOrDefault(id);

    /// <summary>The one at that public address, or null.</summary>
    public async Task<ConsultationTitle?> BySlugAsync(string slug, CancellationToken cancel) =>
        (await ListAsync(db.Set<Consultation>().Where(each => each.Slug == slug), cancel)).FirstOrDefault();

    /// <summary>All that have ever been launched, by title.</summary>
    public async Task<IReadOnlyList<ConsultationTitle>> LaunchedAsync(CancellationToken cancel) =>
        await ListAsync(db.Set<Consultation>().Where(each => each.LaunchedVersionId != null), cancel);

    private async Task<List<ConsultationTitle>> ListAsync(IQueryable<Consultation> which, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var rows = await which.AsNoTracking().ToListAsync(cancel);
        return
        [
            .. rows.OrderBy(each => each.Title, StringComparer.OrdinalIgnoreCase)
                .Select(each => new ConsultationTitle(
                    each.Id,
                    each.Title,
                    each.Code,
                    each.Slug,
                    Enum.Parse<ConsultationStanding>(each.StateAt(now).ToString())
                )),
        ];
    }
}
