using Heed.Consultations.Results;
using Heed.Platform.Audit;
using Heed.Platform.Data;
using Heed.Platform.Time;
using Heed.Publishing.Doors;
using Heed.Staff.Doors;
using Microsoft.EntityFrameworkCore;

namespace Heed.Consultations.Desk;

public sealed record ConsultationEvent(string Title, string By, DateTimeOffset At, string? Detail)
{
    public string When => LondonTime.Full(At);
}

/// <summary>What was done to a consultation and its versions, from the audit trail, the newest first.</summary>
public sealed class ConsultationHistory(HeedDb db, ItemPublishing items, StaffNames names)
{
    private const int Most = 60;

    /// <summary>What the Publishing room records of acts that this room records too: of the consultation's own versions, and of its results.</summary>
    private static readonly string[] Doubles =
    [
        PublishingActs.Written,
        PublishingActs.SentForClearance,
        PublishingActs.Published,
    ];
    private static readonly string[] DoublesOfResults = [PublishingActs.Written, PublishingActs.SentForClearance];

    public async Task<IReadOnlyList<ConsultationEvent>> OfAsync(Guid consultation, CancellationToken cancel)
    {
        var versions = await items.HistoryAsync(ConsultationContent.Kind, consultation, cancel);
        var results = await items.HistoryAsync(ResultsContent.Kind, consultation, cancel);
        var named = versions
            .Select(version => (version.VersionId, Name: $"Version {version.Number}"))
            .Concat(results.Select(version => (version.VersionId, Name: $"Results, version {version.Number},")))
            .ToDictionary(version => version.VersionId, version => version.Name);
        var subjects = versions.Select(version => version.VersionId).Append(consultation).ToList();
        var subjectsOfResults = results.Select(version => version.VersionId).ToList();
        var rows = await db.Set<AuditEntry>()
            .AsNoTracking()
            .Where(entry =>
                (subjects.Contains(entry.SubjectId) && !Doubles.Contains(entry.Act))
                || (subjectsOfResults.Contains(entry.SubjectId) && !DoublesOfResults.Contains(entry.Act))
            )
            .OrderByDescending(entry => entry.At)
            .ThenByDescending(entry => entry.Id)
            .Take(Most)
            .GroupJoin(
                db.Set<AuditValues>(),
                entry => entry.Id,
                values => values.EntryId,
                (entry, values) => new { entry, values }
            )
            .SelectMany(row => row.values.DefaultIfEmpty(), (row, values) => new { row.entry, values })
            .ToListAsync(cancel);
        var people = await names.OfAsync(rows.Select(row => row.entry.PersonId).OfType<Guid>(), cancel);
        return
        [
            .. rows.OrderByDescending(row => row.entry.At)
                .ThenByDescending(row => row.entry.Id)
                .Select(row => new ConsultationEvent(
                    HistoryWords.Title(row.entry.Act, named.GetValueOrDefault(row.entry.SubjectId)),
                    row.entry.PersonId is { } person ? people.GetValueOrDefault(person) ?? "Somebody" : "Heed",
                    row.entry.At,
                    HistoryWords.Detail(row.entry.Act, row.values?.Before, row.values?.After, row.values?.Reason)
                )),
        ];
    }
}
