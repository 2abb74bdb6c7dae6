using System.Collections.Concurrent;
using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heed.Consultations.Results;

/// <summary>What the answer sheets of one consultation add up to. Withdrawn sheets are not counted.</summary>
/// <param name="Sheets">Answer sheets counted.</param>
/// <param name="ByDay">Sheets by the day they were received, in order.</param>
/// <param name="ByMode">Sheets by mode (web, paper…), most first.</param>
/// <param name="Counts">By question key: how often each code was given.</param>
/// <param name="Answered">By question key: sheets with any answer other than "prefer not to say".</param>
/// <param name="PreferredNotToSay">By question key: sheets that preferred not to say.</param>
/// <param name="Texts">By question key: sheets with a text.</param>
public sealed record SheetTally(
    int Sheets,
    IReadOnlyList<(DateOnly Day, int Sheets)> ByDay,
    IReadOnlyList<(string Mode, int Sheets)> ByMode,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Counts,
    IReadOnlyDictionary<string, int> Answered,
    IReadOnlyDictionary<string, int> PreferredNotToSay,
    IReadOnlyDictionary<string, int> Texts
)
{
    /// <summary>How often a code was given to a question.</summary>
    public int CountOf(string question, string code) => Counts.GetValueOrDefault(question)?.GetValueOrDefault(code) ?? 0;
}

/// <summary>
/// Counts sheets, and remembers the count for as long as no sheet has come or gone: the last running number and the number
/// withdrawn tell.
/// </summary>
public sealed class SheetTallies(IDbContextFactory<HeedDb> contexts)
{
    private readonly ConcurrentDictionary<Guid, (int Last, int Withdrawn, SheetTally Tally)> remembered = new();

    public async Task<SheetTally> OfAsync(Guid consultationId, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var sheets = db.Set<AnswerSheet>().AsNoTracking().Where(sheet => sheet.ConsultationId == consultationId);
        var last = await sheets.MaxAsync(sheet => (int?)sheet.Number, cancel) ?? 0;
        var withdrawn = await sheets.CountAsync(sheet => sheet.WithdrawnAt != null, cancel);
        if (remembered.TryGetValue(consultationId, out var before) && before.Last == last && before.Withdrawn == withdrawn)
            return before.Tally;
        var count = new Counting();
        var rows = sheets
            .Where(sheet => sheet.WithdrawnAt == null && sheet.Number <= last)
            .Select(sheet => new
            {
                sheet.ReceivedOn,
                sheet.Mode,
                sheet.AnswersJson,
            });
        await foreach (var sheet in rows.AsAsyncEnumerable().WithCancellation(cancel))
            count.Add(sheet.ReceivedOn, sheet.Mode, Answers.FromJson(sheet.AnswersJson));
        var tally = count.Done();
        remembered[consultationId] = (last, withdrawn, tally);
        return tally;
    }

    private sealed class Counting
    {
        private readonly SortedDictionary<DateOnly, int> days = [];
        private readonly Dictionary<string, int> modes = new(StringComparer.Ordinal);
        private readonly Dictionary<string, Dictionary<string, int>> counts = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> answered = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> silent = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> texts = new(StringComparer.Ordinal);
        private int sheets;

        public void Add(DateOnly day, string mode, Answers answers)
        {
            sheets++;
            days[day] = days.GetValueOrDefault(day) + 1;
            modes[mode] = modes.GetValueOrDefault(mode) + 1;
            foreach (var (question, codes) in answers.Codes)
            {
                if (codes is [Question.PreferNotToSay])
                {
                    silent[question] = silent.GetValueOrDefault(question) + 1;
                    continue;
                }
                answered[question] = answered.GetValueOrDefault(question) + 1;
                if (!counts.TryGetValue(question, out var byCode))
                    counts.Add(question, byCode = new(StringComparer.Ordinal));
                foreach (var code in codes)
                    byCode[code] = byCode.GetValueOrDefault(code) + 1;
            }
            foreach (var question in answers.Views.Keys)
                texts[question] = texts.GetValueOrDefault(question) + 1;
        }

        public SheetTally Done() =>
            new(
                sheets,
                [.. days.Select(day => (day.Key, day.Value))],
                [
                    .. modes
                        .OrderByDescending(mode => mode.Value)
                        .ThenBy(mode => mode.Key, StringComparer.Ordinal)
                        .Select(mode => (mode.Key, mode.Value)),
                ],
                counts.ToDictionary(
                    question => question.Key,
                    question => (IReadOnlyDictionary<string, int>)question.Value,
                    StringComparer.Ordinal
                ),
                answered,
                silent,
                texts
            );
    }
}
