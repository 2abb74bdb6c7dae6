using Heed.Consultations.Respond;
using Heed.Platform.Doors;
using Heed.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Heed.Consultations.Desk;

/// <summary>How each open consultation stands, on the desk's first page: answers, their small line, days left.</summary>
internal sealed class OpenConsultations(AnswerCounts counts, ConsultationRows consultations) : ITodayPanel
{
    /// <summary>Days in the small line.</summary>
    public const int Days = 14;

    private const int MostShown = 6;

    /// <summary>Answers looked at for the line of one consultation, the newest first: it costs the same with a million.</summary>
    private const int MostRead = 2_000;

    public string Folder => ConsultationsLinks.Desk.Folder;

    public async Task<TodayPanel?> ReadAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var open = await consultations
            .Query(now)
            .Where(row => row.State == ConsultationState.Open)
            .OrderBy(row => row.RunsUntil)
            .Take(MostShown)
            .ToListAsync(cancel);
        if (open.Count == 0)
            return null;
        var days = await ReadDaysAsync([.. open.Select(row => row.Id)], now, cancel);
        return new("/Consultations/Desk/_Open.cshtml", open.Select(row => Line(row, days, now)).ToList());
    }

    private Task<List<DayCount>> ReadDaysAsync(List<Guid> ids, DateTimeOffset now, CancellationToken cancel)
    {
        var since = LondonTime.DateAt(now).AddDays(-Days);
        return counts
            .Newest(ids, MostRead)
            .Where(sheet => sheet.ReceivedOn > since)
            .GroupBy(sheet => new { sheet.ConsultationId, sheet.ReceivedOn })
            .Select(day => new DayCount(day.Key.ConsultationId, day.Key.ReceivedOn, day.Count()))
            .ToListAsync(cancel);
    }

    private static OpenConsultation Line(ConsultationRow row, List<DayCount> days, DateTimeOffset now)
    {
        var mine = days.Where(day => day.ConsultationId == row.Id).ToDictionary(day => day.Day, day => day.Answers);
        var today = LondonTime.DateAt(now);
        // Of a consultation with more answers than are read, the first day that is read is not known whole.
        var known = today.AddDays(1 - Days);
        if (row.Answers >= MostRead && mine.Count > 0)
            known = mine.Keys.Min() < today ? mine.Keys.Min().AddDays(1) : today;
        var first = row.Opens is { } opens && LondonTime.DateAt(opens) > known ? LondonTime.DateAt(opens) : known;
        return new(
            row,
            [
                .. Enumerable
                    .Range(0, Math.Max(1, today.DayNumber - first.DayNumber + 1))
                    .Select(n => mine.GetValueOrDefault(first.AddDays(n))),
            ],
            row.Closes is { } closes ? LondonTime.DateAt(closes).DayNumber - today.DayNumber : null,
            row.ExpectedAt(now)
        );
    }

    private sealed record DayCount(Guid ConsultationId, DateOnly Day, int Answers);
}

/// <summary>An open consultation as it stands.</summary>
/// <param name="Row">Its line in the list.</param>
/// <param name="PerDay">Answers a day, the last is today's.</param>
/// <param name="DaysLeft">Days until it closes, 0 on its last; null when no end is set.</param>
/// <param name="Expected">Answers by its close at its pace; null while it is too early to say.</param>
public sealed record OpenConsultation(ConsultationRow Row, IReadOnlyList<int> PerDay, int? DaysLeft, int? Expected)
{
    private const int Width = 200;
    private const int Height = 40;

    /// <summary>Points of the line in a box of 200 by 40, a day for a step.</summary>
    public string Points
    {
        get
        {
            var top = Math.Max(1, PerDay.Max());
            var step = PerDay.Count > 1 ? (double)Width / (PerDay.Count - 1) : Width;
            return string.Join(
                ' ',
                PerDay.Select(
                    (count, day) =>
                        FormattableString.Invariant($"{day * step:0.#},{Height - 2 - (Height - 4) * (double)count / top:0.#}")
                )
            );
        }
    }
}
