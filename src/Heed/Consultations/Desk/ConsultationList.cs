using System.Globalization;
using Heed.Consultations.Making;
using Heed.Consultations.Respond;
using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heed.Consultations.Desk;

public sealed record ListedConsultation(
    Guid Id,
    string Code,
    string Title,
    ConsultationState State,
    DateTimeOffset? Opens,
    DateTimeOffset? Closes,
    int Answers,
    int? Expected,
    bool IsThin
);

/// <summary>Filter and order of the list.</summary>
public sealed record ConsultationFilter(
    string? Words,
    IReadOnlyCollection<ConsultationState> States,
    bool ThinOnly,
    string? Sort,
    bool Descending
);

/// <summary>The office's consultations, with their state and number of answers.</summary>
public sealed class ConsultationList(HeedDb db, AnswerCounts answers, TimeProvider clock)
{
    /// <summary>Those that match the filter, sorted. An office has hundreds of consultations at most, so sorting in memory is cheap.</summary>
    public async Task<IReadOnlyList<ListedConsultation>> FindAsync(ConsultationFilter question, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var all = await db.Set<Consultation>().AsNoTracking().ToListAsync(cancel);
        var counts = await answers.OfAsync([.. all.Select(each => each.Id)], cancel);
        var words = EarlierQuestionQuery.Plain(question.Words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = all.Where(each =>
                Array.TrueForAll(
                    words,
                    EarlierQuestionQuery.Plain($"{each.Code} {each.Title} {each.Summary} {each.Purpose}").Contains
                )
            )
            .Select(each => Row(each, counts.GetValueOrDefault(each.Id), now))
            .Where(row => question.States.Count == 0 || question.States.Contains(row.State))
            .Where(row => !question.ThinOnly || row.IsThin);
        return [.. Sorted(found, question)];
    }

    private static ListedConsultation Row(Consultation c, int answers, DateTimeOffset now)
    {
        var state = c.StateAt(now);
        var (opens, closes) = c.IsLaunched ? (c.RunsFrom, c.ClosedAt ?? c.RunsUntil) : (c.OpensAt, c.ClosesAt);
        var expected = state is ConsultationState.Open ? ResponsePace.Expected(opens, closes, answers, now) : null;
        return new(
            c.Id,
            c.Code,
            c.Title,
            state,
            opens,
            closes,
            answers,
            expected,
            ResponsePace.IsThin(state, c.Design, expected)
        );
    }

    private static IEnumerable<ListedConsultation> Sorted(IEnumerable<ListedConsultation> rows, ConsultationFilter question)
    {
        var ordered = question.Sort switch
        {
            "title" => rows.OrderBy(
                row => row.Title,
                StringComparer.Create(CultureInfo.GetCultureInfo("en-GB"), ignoreCase: true)
            ),
            "state" => rows.OrderBy(row => row.State),
            "answers" => rows.OrderBy(row => row.Answers),
            "closes" => rows.OrderBy(row => row.Closes ?? DateTimeOffset.MaxValue),
            // Open ones first, then what comes, drafts and the past; within each the soonest to change.
            _ => rows.OrderBy(row =>
                    row.State is ConsultationState.Open ? 0
                    : row.State is ConsultationState.Coming ? 1
                    : row.State is ConsultationState.Draft ? 2
                    : 3
                )
                .ThenBy(row => row.State is ConsultationState.Closed ? -row.Closes?.UtcTicks : row.Closes?.UtcTicks),
        };
        return question.Descending ? ordered.Reverse() : ordered;
    }
}
