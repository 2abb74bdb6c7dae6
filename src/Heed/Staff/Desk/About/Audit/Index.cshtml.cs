using Heed.Platform.Audit;
using Heed.Platform.Components.Fields;
using Heed.Platform.Data;
using Heed.Platform.Lists;
using Heed.Staff.Doors;
using Microsoft.EntityFrameworkCore;

namespace Heed.Staff.Desk.About.Audit;

/// <summary>An act in the history.</summary>
internal sealed class AuditRow
{
    public Guid Id { get; init; }
    public DateTimeOffset At { get; init; }
    public Guid? PersonId { get; init; }
    public required string Act { get; init; }
    public required string SubjectKind { get; init; }
    public Guid SubjectId { get; init; }

    /// <summary>Who did it, by name.</summary>
    public string Who { get; private set; } = "";

    /// <summary>What changed, unless it has been erased.</summary>
    public AuditValues? Values { get; private set; }

    internal void Describe(string who, AuditValues? values) => (Who, Values) = (who, values);
}

/// <summary>Everything that was done, the newest first.</summary>
internal sealed class IndexModel(HeedDb db, StaffNames names, StaffDirectory directory) : ListPage<AuditRow>
{
    protected override string Name => "history";

    protected override IQueryable<AuditRow> Query() =>
        db.Set<AuditEntry>()
            .Select(entry => new AuditRow
            {
                Id = entry.Id,
                At = entry.At,
                PersonId = entry.PersonId,
                Act = entry.Act,
                SubjectKind = entry.SubjectKind,
                SubjectId = entry.SubjectId,
            });

    protected override async Task DefineAsync(ListDefinition<AuditRow> list, CancellationToken cancel)
    {
        var kinds = await db.Set<AuditEntry>()
            .Select(entry => entry.SubjectKind)
            .Distinct()
            .OrderBy(kind => kind)
            .ToListAsync(cancel);
        var people = await directory.AllAsync(cancel);
        list.Words(
                "words",
                "Words of the act",
                (rows, typed) => typed.ToLowerInvariant() is var words ? rows.Where(row => row.Act.Contains(words)) : rows,
                "For example, signed in"
            )
            .Select(
                "kind",
                "Done to",
                "Anything",
                kinds.Select(kind => new FieldOption(kind, kind)),
                (rows, kind) => rows.Where(row => row.SubjectKind == kind)
            )
            .Select(
                "person",
                "Done by",
                "Anybody",
                people.Select(person => new FieldOption(person.Id.ToString(), person.Name)),
                (rows, person) => Guid.TryParse(person, out var id) ? rows.Where(row => row.PersonId == id) : rows
            )
            .Day("from", "From", (rows, begin, _) => rows.Where(row => row.At >= begin))
            .Day("to", "To", (rows, _, end) => rows.Where(row => row.At < end))
            .OrderedAtFirst(rows => rows.OrderByDescending(row => row.At).ThenByDescending(row => row.Id))
            .InPagesOf(50)
            .Column("When", row => row.At)
            .Column("Who", row => row.Who)
            .Column("What", row => row.Act)
            .Column("Done to", row => row.SubjectKind)
            .Column("Which", row => row.SubjectId);
    }

    protected override async Task DescribeAsync(IReadOnlyList<AuditRow> rows, CancellationToken cancel)
    {
        var ids = rows.Select(row => row.Id).ToList();
        var values = await db.Set<AuditValues>()
            .AsNoTracking()
            .Where(each => ids.Contains(each.EntryId))
            .ToDictionaryAsync(each => each.EntryId, cancel);
        var known = await names.OfAsync(rows.Select(row => row.PersonId).OfType<Guid>(), cancel);
        foreach (var row in rows)
            row.Describe(
                row.PersonId is { } person ? known.GetValueOrDefault(person, "Somebody") : "Heed",
                values.GetValueOrDefault(row.Id)
            );
    }
}
