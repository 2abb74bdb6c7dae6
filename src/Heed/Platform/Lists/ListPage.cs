using System.Linq.Expressions;
using Heed.Platform.Files;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace Heed.Platform.Lists;

/// <summary>
/// A desk page that lists rows. A page says what its rows are (<see cref="Query"/>) and what can be asked of them
/// (<see cref="DefineAsync"/>); the database filters, sorts, counts and pages, and the file is the same query, streamed.
/// Show it with <c>ui-list</c>.
/// </summary>
/// <typeparam name="TRow">
/// A line: a class with settable properties, projected by <c>Select(x => new Row { … })</c>, so that the database can sort and
/// filter by them.
/// </typeparam>
/// <remarks>See docs/recipes/a-page.md. The canonical example is the list of people, in Staff.</remarks>
public abstract class ListPage<TRow> : PageModel
    where TRow : class
{
    /// <summary>How many rows of a file are described at a time.</summary>
    private const int InOneGo = 500;

    public ListDefinition<TRow> List { get; private set; } = null!;

    public IReadOnlyList<TRow> Rows { get; private set; } = [];

    /// <summary>The list's name: of its file, and under which the browser remembers its filters.</summary>
    protected abstract string Name { get; }

    /// <summary>All rows, neither filtered nor sorted.</summary>
    protected abstract IQueryable<TRow> Query();

    /// <summary>
    /// What tells the rows apart, for a list whose rows are dear: then the database sorts keys alone, and makes whole rows only of
    /// those that are shown.
    /// </summary>
    protected virtual Expression<Func<TRow, Guid>>? Key => null;

    /// <summary>The filters, orders and columns.</summary>
    protected abstract Task DefineAsync(ListDefinition<TRow> list, CancellationToken cancel);

    /// <summary>Adds to rows that are about to be shown what the query does not say. Asks once for all of them.</summary>
    protected virtual Task DescribeAsync(IReadOnlyList<TRow> rows, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Reads what the page shows besides its list. False when there is no such page.</summary>
    protected virtual Task<bool> ReadAroundAsync(CancellationToken cancel) => Task.FromResult(true);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await AskAsync(cancel) is not { } rows)
            return NotFound();
        List.Count(await rows.CountAsync(cancel));
        Rows = Key is { } key ? await ByKeyAsync(rows, key, cancel) : await Shown(List.Ordered(rows)).ToListAsync(cancel);
        await DescribeAsync(Rows, cancel);
        return Page();
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancel) =>
        await AskAsync(cancel) is { } rows && List.Columns.Count > 0
            ? CsvFile.Stream(Name, List.Columns, DescribedAsync(List.Ordered(rows)))
            : NotFound();

    private IQueryable<T> Shown<T>(IQueryable<T> ordered) => ordered.Skip((List.Page - 1) * List.PageSize).Take(List.PageSize);

    private async Task<IReadOnlyList<TRow>> ByKeyAsync(
        IQueryable<TRow> rows,
        Expression<Func<TRow, Guid>> key,
        CancellationToken cancel
    )
    {
        var keys = await Shown(List.Ordered(rows).Select(key)).ToListAsync(cancel);
        Expression<Func<Guid, bool>> isShown = id => keys.Contains(id);
        var body = ReplacingExpressionVisitor.Replace(isShown.Parameters[0], key.Body, isShown.Body);
        var found = await Query().Where(Expression.Lambda<Func<TRow, bool>>(body, key.Parameters)).ToListAsync(cancel);
        var keyOf = key.Compile();
        return [.. found.OrderBy(row => keys.IndexOf(keyOf(row)))];
    }

    private async Task<IQueryable<TRow>?> AskAsync(CancellationToken cancel)
    {
        if (!await ReadAroundAsync(cancel))
            return null;
        List = new ListDefinition<TRow>(Request, Name);
        await DefineAsync(List, cancel);
        return List.Filtered(Query());
    }

    private async IAsyncEnumerable<TRow> DescribedAsync(IQueryable<TRow> rows)
    {
        // In parts, each its own statement: rows are described by further statements, and one connection reads one answer at a time.
        for (var from = 0; ; from += InOneGo)
        {
            var part = await rows.Skip(from).Take(InOneGo).ToListAsync();
            await DescribeAsync(part, HttpContext.RequestAborted);
            foreach (var row in part)
                yield return row;
            if (part.Count < InOneGo)
                yield break;
        }
    }
}
