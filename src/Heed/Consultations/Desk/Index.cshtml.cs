using System.Linq.Expressions;
using Heed.Consultations.Making;
using Heed.Platform.Components.Fields;
using Heed.Platform.Doors;
using Heed.Platform.Lists;

namespace Heed.Consultations.Desk;

/// <summary>The office's consultations, with their state and number of answers.</summary>
public sealed class IndexModel(ConsultationRows consultations, IDeskAccess access, TimeProvider clock) : ListPage<ConsultationRow>
{
    private readonly DateTimeOffset now = clock.GetUtcNow();

    public bool MayMake => access.MayAct(User, ConsultationsLinks.Desk.Folder);

    protected override string Name => "consultations";

    protected override IQueryable<ConsultationRow> Query() => consultations.Query(now);

    protected override Expression<Func<ConsultationRow, Guid>> Key => row => row.Id;

    protected override Task DefineAsync(ListDefinition<ConsultationRow> list, CancellationToken cancel)
    {
        list.Words("words", "Words or code", Saying)
            .Checkboxes(
                "state",
                "State",
                Enum.GetNames<ConsultationState>().Select(state => new FieldOption(state, state)),
                (rows, chosen) =>
                {
                    var states = chosen.Select(Enum.Parse<ConsultationState>).ToList();
                    return rows.Where(row => states.Contains(row.State));
                }
            )
            .Checkboxes("thin", "Response", [new("yes", "Thin response only")], (rows, _) => rows.Where(row => row.IsThin))
            // Its first words are the title, in small letters.
            .Sort("title", row => row.Search)
            .Sort("state", row => row.State)
            .Sort("answers", row => row.Answers)
            .Sort("closes", ConsultationRows.ByClose)
            .OrderedAtFirst(ConsultationRows.InOrder)
            .Tie(row => row.Id)
            .Column("Code", row => row.Code)
            .Column("Title", row => row.Title)
            .Column("State", row => row.State)
            .Column("Opens", row => row.Opens)
            .Column("Closes", row => row.Closes)
            .Column("Answers", row => row.Answers)
            .Column("Expected by close", row => row.ExpectedAt(now))
            .Column("Thin response", row => row.IsThin);
        return Task.CompletedTask;
    }

    /// <summary>Those that say every word, wherever and in whatever letters.</summary>
    private static IQueryable<ConsultationRow> Saying(IQueryable<ConsultationRow> rows, string typed) =>
        EarlierQuestionQuery
            .Plain(typed)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(rows, (found, word) => found.Where(row => row.Search.Contains(word)));
}
