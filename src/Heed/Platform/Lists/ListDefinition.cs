using System.Globalization;
using System.Linq.Expressions;
using Heed.Platform.Components.Fields;
using Heed.Platform.Time;

namespace Heed.Platform.Lists;

/// <summary>
/// What a list can be asked: its filters, its orders and the columns of its file. Everything is an expression over the rows'
/// query, so that the database filters, sorts, counts and pages.
/// </summary>
public sealed class ListDefinition<TRow>(HttpRequest request, string name) : ListView(request, name)
    where TRow : class
{
    private readonly List<Func<IQueryable<TRow>, IQueryable<TRow>>> narrowed = [];
    private readonly Dictionary<string, (Order Up, Order Down)> orders = new(StringComparer.Ordinal);
    private readonly List<(string Heading, Func<TRow, object?> Cell)> columns = [];
    private Order first = rows => throw new InvalidOperationException("A list says how it is sorted at first: OrderedAtFirst.");
    private Order? tie;

    private delegate IOrderedQueryable<TRow> Order(IQueryable<TRow> rows);

    internal IReadOnlyList<(string Heading, Func<TRow, object?> Cell)> Columns => columns;

    protected override bool HasFile => columns.Count > 0;

    /// <summary>A field for words. <paramref name="where"/> gets what was typed, without blanks around it.</summary>
    public ListDefinition<TRow> Words(
        string name,
        string label,
        Func<IQueryable<TRow>, string, IQueryable<TRow>> where,
        string? hint = null
    )
    {
        var typed = Request.Query[name].ToString().Trim();
        Add(new(name, label, FilterKind.Words, [], typed.Length == 0 ? [] : [typed], hint));
        return typed.Length == 0 ? this : Narrow(rows => where(rows, typed));
    }

    /// <summary>Boxes of which any number can be ticked.</summary>
    public ListDefinition<TRow> Checkboxes(
        string name,
        string label,
        IEnumerable<FieldOption> options,
        Func<IQueryable<TRow>, IReadOnlyList<string>, IQueryable<TRow>> where
    ) => Choice(FilterKind.Checkboxes, name, label, null, options, where);

    /// <summary>A drop-down list. <paramref name="empty"/> says what no choice means: "Anybody".</summary>
    public ListDefinition<TRow> Select(
        string name,
        string label,
        string empty,
        IEnumerable<FieldOption> options,
        Func<IQueryable<TRow>, string, IQueryable<TRow>> where
    ) => Choice(FilterKind.Select, name, label, empty, options, (rows, values) => where(rows, values[0]));

    /// <summary>A day: <paramref name="where"/> gets the first instant of it in London, and the first after it.</summary>
    public ListDefinition<TRow> Day(
        string name,
        string label,
        Func<IQueryable<TRow>, DateTimeOffset, DateTimeOffset, IQueryable<TRow>> where
    )
    {
        var day = ListFilter.DayIn(Request.Query, name);
        var values = day is { } chosen ? new[] { chosen.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) } : [];
        Add(new(name, label, FilterKind.Day, [], values) { Day = day });
        if (day is not { } on)
            return this;
        var (begin, end) = (LondonTime.At(on, TimeOnly.MinValue), LondonTime.At(on.AddDays(1), TimeOnly.MinValue));
        return Narrow(rows => where(rows, begin, end));
    }

    /// <summary>An order that a reader can ask for: the name is that of <c>sort-by</c> on the column's heading.</summary>
    public ListDefinition<TRow> Sort<TKey>(string name, Expression<Func<TRow, TKey>> by)
    {
        orders[name] = (rows => rows.OrderBy(by), rows => rows.OrderByDescending(by));
        return this;
    }

    /// <summary>How the list is sorted when nobody asks.</summary>
    public ListDefinition<TRow> OrderedAtFirst(Func<IQueryable<TRow>, IOrderedQueryable<TRow>> order)
    {
        first = rows => order(rows);
        return this;
    }

    /// <summary>What tells two rows apart that are alike in the order asked for, so that no page repeats or loses one.</summary>
    public ListDefinition<TRow> Tie<TKey>(Expression<Func<TRow, TKey>> by)
    {
        tie = rows => ((IOrderedQueryable<TRow>)rows).ThenBy(by);
        return this;
    }

    /// <summary>How many rows make a page, where 25 are too few to look through.</summary>
    public ListDefinition<TRow> InPagesOf(int rows)
    {
        PageSize = rows;
        return this;
    }

    /// <summary>A column of the file.</summary>
    public ListDefinition<TRow> Column(string heading, Func<TRow, object?> cell)
    {
        columns.Add((heading, cell));
        return this;
    }

    internal IQueryable<TRow> Filtered(IQueryable<TRow> rows) => narrowed.Aggregate(rows, (query, filter) => filter(query));

    internal IQueryable<TRow> Ordered(IQueryable<TRow> rows)
    {
        var ordered = orders.TryGetValue(Request.Query["sort"].ToString(), out var asked)
            ? (Request.Query["order"] == "desc" ? asked.Down : asked.Up)(rows)
            : first(rows);
        return tie is null ? ordered : tie(ordered);
    }

    /// <summary>Which page was asked for, of as many as there are.</summary>
    internal void Count(int total)
    {
        Total = total;
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        Page = int.TryParse(Request.Query["p"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked)
            ? Math.Clamp(asked, 1, pages)
            : 1;
    }

    private ListDefinition<TRow> Choice(
        FilterKind kind,
        string name,
        string label,
        string? empty,
        IEnumerable<FieldOption> options,
        Func<IQueryable<TRow>, IReadOnlyList<string>, IQueryable<TRow>> where
    )
    {
        var all = options.ToList();
        var chosen = Request
            .Query[name]
            .Where(value => all.Exists(option => option.Value == value))
            .Select(value => value!)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        Add(new(name, label, kind, all, chosen, Empty: empty));
        return chosen.Count == 0 ? this : Narrow(rows => where(rows, chosen));
    }

    private ListDefinition<TRow> Narrow(Func<IQueryable<TRow>, IQueryable<TRow>> filter)
    {
        narrowed.Add(filter);
        return this;
    }
}
