using Heed.Consultations.Respond;
using Heed.Platform.Data;

namespace Heed.Consultations.Desk;

/// <summary>A line of the desk's list: a consultation, where it stands and how many have answered.</summary>
public sealed class ConsultationRow
{
    public Guid Id { get; init; }
    public required string Code { get; init; }
    public required string Title { get; init; }

    /// <summary>See <see cref="Consultation.Search"/>.</summary>
    public required string Search { get; init; }
    public ConsultationState State { get; init; }

    /// <summary>Once launched, as the public was told; once closed, the real closing time.</summary>
    public DateTimeOffset? Opens { get; init; }
    public DateTimeOffset? Closes { get; init; }

    /// <summary>When what is public closes, or was to close; null for a draft.</summary>
    public DateTimeOffset? RunsUntil { get; init; }
    public int Answers { get; init; }
    public bool IsThin { get; init; }

    /// <summary>Answers to be expected by its close.</summary>
    public int? ExpectedAt(DateTimeOffset now) =>
        State is ConsultationState.Open ? ResponsePace.Expected(Opens, Closes, Answers, now) : null;
}

/// <summary>The office's consultations as lines, in SQL.</summary>
/// <remarks>State and thin response say in SQL what <see cref="Consultation.StateAt"/> and <see cref="ResponsePace"/> say of one; a test compares them.</remarks>
public sealed class ConsultationRows(HeedDb db, AnswerCounts answers)
{
    /// <summary>Where no closing time is set: after all others.</summary>
    private static readonly DateTimeOffset Never = new(9999, 12, 31, 0, 0, 0, TimeSpan.Zero);

    public IQueryable<ConsultationRow> Query(DateTimeOffset now)
    {
        var counts = answers.All();
        var early = now - ResponsePace.TooEarly;
        var seconds = (now - DateTimeOffset.UnixEpoch).TotalSeconds;
        return db.Set<Consultation>()
            .Select(c => new
            {
                Consultation = c,
                State = c.LaunchedVersionId == null ? ConsultationState.Draft
                : c.ClosedAt != null || c.RunsUntil <= now ? ConsultationState.Closed
                : c.RunsFrom > now ? ConsultationState.Coming
                : ConsultationState.Open,
                Answers = counts
                    .Where(count => count.ConsultationId == c.Id)
                    .Select(count => (int?)count.Answers)
                    .FirstOrDefault()
                    ?? 0,
            })
            .Select(each => new ConsultationRow
            {
                Id = each.Consultation.Id,
                Code = each.Consultation.Code,
                Title = each.Consultation.Title,
                Search = each.Consultation.Search,
                State = each.State,
                Opens = each.Consultation.LaunchedVersionId == null ? each.Consultation.OpensAt : each.Consultation.RunsFrom,
                Closes =
                    each.Consultation.LaunchedVersionId == null
                        ? each.Consultation.ClosesAt
                        : each.Consultation.ClosedAt ?? each.Consultation.RunsUntil,
                RunsUntil = each.Consultation.RunsUntil,
                Answers = each.Answers,
                IsThin =
                    each.State == ConsultationState.Open
                    && each.Consultation.Design != SampleDesign.SpecificGroup
                    && each.Consultation.Design != SampleDesign.InvitedPanel
                    && each.Consultation.RunsFrom <= early
                    // Enough would have come by its close if answers went on as they have.
                    && each.Answers
                        * (
                            SqlTime.Seconds(each.Consultation.RunsUntil!.Value)
                            - SqlTime.Seconds(each.Consultation.RunsFrom!.Value)
                        )
                        < ResponsePace.Enough * (seconds - SqlTime.Seconds(each.Consultation.RunsFrom!.Value)),
            });
    }

    /// <summary>Open ones first, then what comes, drafts and the past; within each the soonest to change.</summary>
    public static IOrderedQueryable<ConsultationRow> InOrder(IQueryable<ConsultationRow> rows) =>
        rows.OrderBy(row =>
                row.State == ConsultationState.Open ? 0
                : row.State == ConsultationState.Coming ? 1
                : row.State == ConsultationState.Draft ? 2
                : 3
            )
            .ThenByDescending(row => row.State == ConsultationState.Closed ? row.Closes : Never)
            .ThenBy(row => row.Closes ?? Never);

    /// <summary>By closing time; those without one last.</summary>
    public static System.Linq.Expressions.Expression<Func<ConsultationRow, DateTimeOffset>> ByClose { get; } =
        row => row.Closes ?? Never;
}
