using System.Text.Json;
using Heed.Platform.Audit;
using Heed.Platform.Data;
using Heed.Staff.Doors;
using Microsoft.EntityFrameworkCore;

namespace Heed.Consultations.Making;

/// <summary>A change that somebody made to a topic.</summary>
public sealed record Edit(DateTimeOffset At, string By, EditValues Before, EditValues After);

/// <summary>Finds what others changed while somebody had a form open.</summary>
public sealed class Edits(HeedDb db, StaffNames names)
{
    /// <summary>Edits of a topic since the version that a form began with, the oldest first.</summary>
    public async Task<IReadOnlyList<Edit>> SinceAsync(Guid consultation, string topic, int version, CancellationToken cancel)
    {
        var rows = await (
            from entry in db.Set<AuditEntry>()
            join values in db.Set<AuditValues>() on entry.Id equals values.EntryId
            where entry.SubjectId == consultation && entry.Act == ConsultationsEvents.Edited.Act
            orderby entry.At
            select new
            {
                entry.At,
                entry.PersonId,
                values.Before,
                values.After,
            }
        )
            .AsNoTracking()
            .ToListAsync(cancel);
        var people = await names.OfAsync(rows.Select(row => row.PersonId).OfType<Guid>(), cancel);
        return
        [
            .. rows.Where(row => row.Before is not null && row.After is not null)
                .Select(row => new Edit(
                    row.At,
                    row.PersonId is { } person ? people.GetValueOrDefault(person) ?? "Somebody" : "The program",
                    JsonSerializer.Deserialize<EditValues>(row.Before!)!,
                    JsonSerializer.Deserialize<EditValues>(row.After!)!
                ))
                .Where(edit => edit.After.Topic == topic && edit.After.Version > version),
        ];
    }
}
