using System.Linq.Expressions;
using Heed.Consultations.Doors;
using Heed.Decisions.Ledger;
using Heed.Platform.Components.Fields;
using Heed.Platform.Lists;
using Heed.Platform.Time;

namespace Heed.Decisions.Desk;

/// <summary>Consultations with findings, or closed and waiting for them: how many are answered, what is late, what is public.</summary>
public sealed class IndexModel(DecisionsLedger ledger, TimeProvider clock) : ListPage<LedgerRow>
{
    private static readonly FieldOption[] AnsweredChoices =
    [
        new("whole", "All answered"),
        new("open", "Some without a decision"),
        new("none", "No findings yet"),
    ];

    private static readonly FieldOption[] PublicChoices =
    [
        new("published", "Published, up to date"),
        new("behind", "Public page behind the record"),
        new("not", "Not published"),
    ];

    private readonly DateOnly today = clock.Today();

    public LedgerTotals Totals { get; private set; } = null!;

    protected override string Name => "you-said-we-did";

    protected override IQueryable<LedgerRow> Query() => ledger.Query(today);

    protected override Expression<Func<LedgerRow, Guid>> Key => row => row.Id;

    protected override async Task<bool> ReadAroundAsync(CancellationToken cancel)
    {
        Totals = await ledger.TotalsAsync(today, cancel);
        return true;
    }

    protected override Task DefineAsync(ListDefinition<LedgerRow> list, CancellationToken cancel)
    {
        list.Words("words", "Words or code", Saying)
            .Checkboxes(
                "answered",
                "Findings",
                AnsweredChoices,
                (rows, chosen) =>
                    rows.Where(row =>
                        (row.Findings == 0 && chosen.Contains("none"))
                        || (row.Findings > 0 && row.Answered == row.Findings && chosen.Contains("whole"))
                        || (row.Answered < row.Findings && chosen.Contains("open"))
                    )
            )
            .Checkboxes(
                "public",
                "Public page",
                PublicChoices,
                (rows, chosen) =>
                    rows.Where(row =>
                        (chosen.Contains("published") && row.IsPublic && !row.IsBehind)
                        || (chosen.Contains("behind") && row.IsBehind)
                        || (chosen.Contains("not") && !row.IsPublic)
                    )
            )
            .Checkboxes("late", "Actions", [new("yes", "With late actions")], (rows, _) => rows.Where(row => row.IsLate))
            // Its first words are the title, in small letters.
            .Sort("title", row => row.Search)
            .Sort("closed", LedgerRow.ByClose)
            .Sort("answered", LedgerRow.ByShare)
            .Sort("late", row => row.Late)
            .Sort("public", LedgerRow.ByWords)
            .OrderedAtFirst(LedgerRow.InOrder)
            .Tie(row => row.Id)
            .Column("Code", row => row.Code)
            .Column("Consultation", row => row.Title)
            .Column("Closed", row => row.ClosedAt is { } closed ? LondonTime.DateAt(closed) : null)
            .Column("Answers", row => row.Answers)
            .Column("Findings", row => row.Findings)
            .Column("Findings answered", row => row.Answered)
            .Column("Per cent answered", row => row.Share.Percent)
            .Column("Actions", row => row.Actions)
            .Column("Late actions", row => row.Late)
            .Column("Public page", row => row.Words);
        return Task.CompletedTask;
    }

    /// <summary>Those that say every word, wherever and in whatever letters.</summary>
    private static IQueryable<LedgerRow> Saying(IQueryable<LedgerRow> rows, string typed) =>
        ConsultationIndex.Sought(typed).Aggregate(rows, (found, word) => found.Where(row => row.Search.Contains(word)));
}
