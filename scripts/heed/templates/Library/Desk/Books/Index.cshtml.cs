using Heed.Platform.Data;
using Heed.Platform.Doors;
using Heed.Platform.Lists;
using Heed.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Heed.Library.Desk.Books;

internal sealed class IndexModel(HeedDb db, IDeskAccess access) : ListPage<Book>
{
    public bool MayAct => access.MayAct(User, LibraryLinks.Desk.Books.Folder);

    protected override string Name => "library-books";

    protected override IQueryable<Book> Query() => db.Set<Book>().AsNoTracking();

    protected override Task DefineAsync(ListDefinition<Book> list, CancellationToken cancel)
    {
        list.Sort("title", row => row.Title)
            .Sort("added", row => row.AddedAt)
            .OrderedAtFirst(rows => rows.OrderByDescending(row => row.AddedAt))
            .Tie(row => row.Id)
            .Column("Title", row => row.Title)
            .Column("Added", row => LondonTime.DateAt(row.AddedAt));
        return Task.CompletedTask;
    }
}
