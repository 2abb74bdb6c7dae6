using Heed.Evidence.Doors;
using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heed.Evidence.Reading;

/// <summary>Subjects of views, as named by the rooms that brought the views in.</summary>
public sealed class Subjects(HeedDb db, IEnumerable<IViewSource> sources)
{
    /// <summary>The subjects with these ids. One that no room knows any more gets a plain name.</summary>
    public async Task<IReadOnlyDictionary<Guid, ViewSubject>> OfAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        var known = new Dictionary<Guid, ViewSubject>();
        foreach (var source in sources)
        foreach (var (id, subject) in await source.SubjectsAsync(ids, cancel))
            known[id] = subject;
        foreach (var id in ids.Where(id => !known.ContainsKey(id)))
            known[id] = new(id, "Something that is no longer here", "", []);
        return known;
    }

    /// <summary>The subjects about which something was heard last, as many as asked for, by title, with how many views each has.</summary>
    public async Task<IReadOnlyList<(ViewSubject Subject, int Views)>> NewestAsync(int most, CancellationToken cancel)
    {
        var counts = await ViewQuery
            .NotWithdrawn(db)
            .GroupBy(view => view.SubjectId)
            .Select(group => new
            {
                group.Key,
                Count = group.Count(),
                Last = group.Max(view => view.HeardOn),
            })
            .OrderByDescending(each => each.Last)
            .ThenBy(each => each.Key)
            .Take(most)
            .ToDictionaryAsync(each => each.Key, each => each.Count, cancel);
        var subjects = await OfAsync(counts.Keys, cancel);
        return
        [
            .. subjects
                .Values.OrderBy(each => each.Title, StringComparer.OrdinalIgnoreCase)
                .Select(each => (each, counts[each.Id])),
        ];
    }
}
