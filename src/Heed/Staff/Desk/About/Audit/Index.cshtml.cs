using Heed.Platform.Audit;
using Heed.Platform.Components;
using Heed.Platform.Components.Fields;
using Heed.Platform.Components.Lists;
using Heed.Platform.Data;
using Heed.Platform.Time;
using Heed.Staff.Doors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Heed.Staff.Desk.About.Audit;

/// <summary>Everything that was done, the newest first.</summary>
internal sealed class IndexModel(HeedDb db, StaffNames names, StaffDirectory directory) : PageModel
{
    public const int PageSize = 50;

    public sealed record Row(AuditEntry Entry, AuditValues? Values);

    /// <summary>The filter, as it is written in the address.</summary>
    public sealed record AuditFilter
    {
        public string? Words { get; init; }
        public string? Kind { get; init; }
        public Guid? Person { get; init; }
        public DateOnly? From { get; init; }
        public DateOnly? To { get; init; }
        public int P { get; init; } = 1;
    }

    private IReadOnlyDictionary<Guid, string> known = new Dictionary<Guid, string>();

    public AuditFilter Filter { get; private set; } = new();

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public IReadOnlyList<FieldOption> Kinds { get; private set; } = [];

    public IReadOnlyList<FieldOption> People { get; private set; } = [];

    public IReadOnlyList<ChosenFilter> Chosen { get; private set; } = [];

    public async Task OnGetAsync([FromQuery] AuditFilter filter, CancellationToken cancel)
    {
        Filter = filter with { P = Math.Max(1, filter.P) };
        var entries = Fitting();
        Total = await entries.CountAsync(cancel);
        var found = await entries
            .OrderByDescending(entry => entry.At)
            .ThenByDescending(entry => entry.Id)
            .Skip((Filter.P - 1) * PageSize)
            .Take(PageSize)
            .ToListAsync(cancel);
        var ids = found.ConvertAll(entry => entry.Id);
        var values = await db.Set<AuditValues>()
            .AsNoTracking()
            .Where(each => ids.Contains(each.EntryId))
            .ToDictionaryAsync(each => each.EntryId, cancel);
        Rows = [.. found.Select(entry => new Row(entry, values.GetValueOrDefault(entry.Id)))];
        known = await names.OfAsync(found.Select(entry => entry.PersonId).OfType<Guid>(), cancel);
        await FillFilterAsync(cancel);
    }

    public string NameOf(Guid? person) => person is { } id ? known.GetValueOrDefault(id, "Somebody") : "Heed";

    private IQueryable<AuditEntry> Fitting()
    {
        var entries = db.Set<AuditEntry>().AsNoTracking();
        if (Filter.Words?.Trim().ToLowerInvariant() is { Length: > 0 } words)
            entries = entries.Where(entry => entry.Act.Contains(words));
        if (!string.IsNullOrWhiteSpace(Filter.Kind))
            entries = entries.Where(entry => entry.SubjectKind == Filter.Kind);
        if (Filter.Person is { } person)
            entries = entries.Where(entry => entry.PersonId == person);
        if (Filter.From is { } from && LondonTime.At(from, TimeOnly.MinValue) is var begin)
            entries = entries.Where(entry => entry.At >= begin);
        if (Filter.To is { } to && LondonTime.At(to.AddDays(1), TimeOnly.MinValue) is var end)
            entries = entries.Where(entry => entry.At < end);
        return entries;
    }

    private async Task FillFilterAsync(CancellationToken cancel)
    {
        var kinds = await db.Set<AuditEntry>()
            .Select(entry => entry.SubjectKind)
            .Distinct()
            .OrderBy(kind => kind)
            .ToListAsync(cancel);
        Kinds = [.. kinds.Select(kind => new FieldOption(kind, kind))];
        People = [.. (await directory.AllAsync(cancel)).Select(person => new FieldOption(person.Id.ToString(), person.Name))];
        Chosen =
        [
            .. Tag("words", Filter.Words),
            .. Tag("kind", Filter.Kind),
            .. Tag("person", People.FirstOrDefault(person => person.Value == Filter.Person?.ToString())?.Label),
        ];
    }

    private IEnumerable<ChosenFilter> Tag(string name, string? label) =>
        string.IsNullOrWhiteSpace(label) ? [] : [new(label, AddressBar.With(Request, (name, null), ("p", null)))];
}
