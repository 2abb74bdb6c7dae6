using Heed.Platform.Audit;
using Heed.Platform.Components.Fields;
using Heed.Platform.Doors;
using Heed.Platform.Lists;
using Heed.Platform.Time;
using Heed.Staff.Doors;

namespace Heed.Publishing.Desk;

/// <summary>Everything the office says, with the state of its newest version.</summary>
public sealed class IndexModel(ItemRows items, PublishedKinds kinds, StaffDirectory directory, IDeskAccess access)
    : ListPage<ItemRow>
{
    public bool MayWrite => access.MayAct(User, PublishingLinks.Desk.Folder);

    protected override string Name => "publishing";

    protected override IQueryable<ItemRow> Query() => items.Query();

    protected override Task DescribeAsync(IReadOnlyList<ItemRow> rows, CancellationToken cancel) =>
        items.DescribeAsync(rows, cancel);

    protected override async Task DefineAsync(ListDefinition<ItemRow> list, CancellationToken cancel)
    {
        var people = await directory.AllAsync(cancel);
        list.Checkboxes(
                "mine",
                "For me",
                [new("yes", "Waiting for me", "To clear, to change or to publish")],
                (rows, _) => ForMe(rows)
            )
            .Checkboxes(
                "state",
                "State",
                VersionStateWords
                    .All.Where(state => state.Code != "superseded")
                    .Select(state => new FieldOption(state.Code, state.Text)),
                (rows, chosen) => rows.Where(row => chosen.Contains(row.State))
            )
            .Checkboxes(
                "kind",
                "Kind",
                kinds.All.Select(kind => new FieldOption(kind.Kind, kind.Name)),
                (rows, chosen) => rows.Where(row => chosen.Contains(row.Kind))
            )
            .Select(
                "author",
                "Author",
                "Anybody",
                people.Select(person => new FieldOption(person.Id.ToString(), person.Name)),
                (rows, person) => Guid.TryParse(person, out var id) ? rows.Where(row => row.AuthorId == id) : rows
            )
            .Sort("title", row => row.Title)
            .Sort("kind", row => row.Kind)
            .Sort("state", row => row.State)
            .Sort("written", row => row.WrittenAt)
            .OrderedAtFirst(rows => rows.OrderByDescending(row => row.WrittenAt))
            .Tie(row => row.Id)
            .Column("Title", row => row.Title)
            .Column("Kind", row => row.KindName)
            .Column("Version", row => row.Number)
            .Column("State", row => row.Words.Text)
            .Column("Author", row => row.Author)
            .Column("Written", row => LondonTime.DateAt(row.WrittenAt))
            .Column("Public from", row => row.PublishedFrom is { } from ? LondonTime.Full(from) : null)
            .Column("Address", row => row.OnSite);
    }

    /// <summary>Waits for my clearance, or came back to me, or is cleared and mine to publish.</summary>
    private IQueryable<ItemRow> ForMe(IQueryable<ItemRow> rows)
    {
        var (me, mayClear) = (User.PersonId(), access.MayAct(User, PublishingLinks.Desk.Clear.Folder));
        return rows.Where(row =>
            (row.State == "waiting" && mayClear && row.AuthorId != me)
            || ((row.State == "returned" || row.State == "draft" || row.State == "cleared") && row.AuthorId == me)
        );
    }
}
