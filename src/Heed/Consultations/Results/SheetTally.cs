using System.Collections.Concurrent;
using Heed.Consultations.Kinds;
using Heed.Consultations.Respond;
using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heed.Consultations.Results;

/// <summary>What the answer sheets of one consultation add up to. Withdrawn sheets are not counted.</summary>
/// <param name="Sheets">Answer sheets counted.</param>
/// <param name="ByDay">Sheets by the day they were received, in order.</param>
/// <param name="ByMode">Sheets by mode (web, paper…), most first.</param>
/// <param name="Counts">By question key: how often each cell was added to; a cell is a code, unless the kind says otherwise.</param>
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
    /// <summary>What belongs to one question.</summary>
    public QuestionTally Of(string question) =>
        new(
            Sheets,
            Answered.GetValueOrDefault(question),
            PreferredNotToSay.GetValueOrDefault(question),
            Counts.GetValueOrDefault(question) ?? QuestionTally.NoCells
        );

    /// <summary>How often a cell of a question was added to.</summary>
    public int CountOf(string question, string cell) => Counts.GetValueOrDefault(question)?.GetValueOrDefault(cell) ?? 0;
}

/// <summary>What the answers to one question add up to.</summary>
/// <param name="Sheets">Answer sheets counted, with an answer to it or without.</param>
/// <param name="Answered">Those with any answer other than "prefer not to say".</param>
/// <param name="PreferredNotToSay">Those that preferred not to say.</param>
/// <param name="Cells">How often each cell was added to: see <see cref="QuestionKind.Cells"/>.</param>
public sealed record QuestionTally(int Sheets, int Answered, int PreferredNotToSay, IReadOnlyDictionary<string, int> Cells)
{
    internal static IReadOnlyDictionary<string, int> NoCells { get; } = new Dictionary<string, int>();

    public int NotAnswered => Sheets - Answered - PreferredNotToSay;

    public int CountOf(string cell) => Cells.GetValueOrDefault(cell);
}

/// <summary>
/// Counts sheets, and remembers the count for as long as no sheet has come or gone: the last running number and the number
/// withdrawn tell.
/// </summary>
public sealed class SheetTallies(IDbContextFactory<HeedDb> contexts)
{
    private readonly ConcurrentDictionary<Guid, (int Last, int Withdrawn, SheetTally Tally)> remembered = new();

    /// <param name="consultationId">The consultation.</param>
    /// <param name="asked">What was asked: from the first answer on it does not change.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task<SheetTally> OfAsync(Guid consultationId, Questionnaire asked, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var sheets = db.Set<AnswerSheet>().AsNoTracking().Where(sheet => sheet.ConsultationId == consultationId);
        var last = await sheets.MaxAsync(sheet => (int?)sheet.Number, cancel) ?? 0;
        var withdrawn = await sheets.CountAsync(sheet => sheet.WithdrawnAt != null, cancel);
        if (remembered.TryGetValue(consultationId, out var before) && before.Last == last && before.Withdrawn == withdrawn)
            return before.Tally;
        var count = new Counting(asked);
        var rows = AnswerCounts
            .Counted(sheets)
            .Where(sheet => sheet.Number <= last)
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

    private sealed class Counting(Questionnaire asked)
    {
        private readonly Dictionary<string, Question> questions = asked.Questions.ToDictionary(
            question => question.Key,
            StringComparer.Ordinal
        );
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
                if (!questions.TryGetValue(question, out var was))
                    continue;
                if (codes is [Question.PreferNotToSay])
                {
                    silent[question] = silent.GetValueOrDefault(question) + 1;
                    continue;
                }
                answered[question] = answered.GetValueOrDefault(question) + 1;
                if (!counts.TryGetValue(question, out var byCode))
                    counts.Add(question, byCode = new(StringComparer.Ordinal));
                foreach (var cell in was.Kind.Cells(was, codes))
                    byCode[cell] = byCode.GetValueOrDefault(cell) + 1;
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
