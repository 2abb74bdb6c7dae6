using Heed.Platform.Data;
using Heed.Platform.Doors;
using Microsoft.EntityFrameworkCore;

namespace Heed.Decisions.Desk;

internal sealed class FindingSearch(HeedDb db) : IDeskSearch
{
    public string Folder => DecisionsLinks.Desk.Folder;

    public string Name => "Findings and decisions";

    public int Order => 30;

    public async Task<IReadOnlyList<DeskHit>> FindAsync(IReadOnlyList<string> words, int most, CancellationToken cancel)
    {
#pragma warning disable CA1304, CA1311, CA1862, MA0011 // In a query: both engines have a lower(), and no other of these.
        var found = words.Aggregate(
            db.Set<Finding>().AsNoTracking().Where(finding => finding.DeletedAt == null),
            (findings, word) =>
                findings.Where(finding => (finding.Title + " " + finding.Said + " " + finding.Decision).ToLower().Contains(word))
        );
#pragma warning restore CA1304, CA1311, CA1862, MA0011
        var rows = await found
            .OrderBy(finding => finding.ConsultationId)
            .ThenBy(finding => finding.Position)
            .Take(most)
            .ToListAsync(cancel);
        return
        [
            .. rows.Select(finding => new DeskHit(
                finding.Title,
                DecisionsLinks.Desk.Findings.Show(finding.Id),
                finding.IsAnswered ? "Answered" : "No decision yet"
            )),
        ];
    }
}
