using Heed.Consultations.Making;
using Heed.Platform.Doors;
using Microsoft.EntityFrameworkCore;

namespace Heed.Consultations.Desk;

internal sealed class ConsultationSearch(ConsultationRows consultations, TimeProvider clock) : IDeskSearch
{
    public string Folder => ConsultationsLinks.Desk.Folder;

    public string Name => "Consultations";

    public int Order => 10;

    public async Task<IReadOnlyList<DeskHit>> FindAsync(IReadOnlyList<string> words, int most, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(EarlierQuestionQuery.Plain(string.Join(' ', words))))
            return [];
        var found = IndexModel.Saying(consultations.Query(clock.GetUtcNow()), string.Join(' ', words));
        var rows = await ConsultationRows.InOrder(found).Take(most).ToListAsync(cancel);
        return [.. rows.Select(row => new DeskHit(row.Title, ConsultationsLinks.Desk.Show(row.Id), $"{row.Code}, {row.State}"))];
    }

    public string AllOf(string typed) => $"{ConsultationsLinks.Desk.Index()}?words={Uri.EscapeDataString(typed)}";
}
