using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Platform.Components.Tables;

[HtmlTargetElement("td")]
public sealed class CellTagHelper : TagHelper
{
    public bool Numeric { get; set; }

    /// <summary>What to sort by, where it is not the text, such as a date as a number.</summary>
    public string? SortValue { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (context.Offered<TableSetting>() is not null)
            output
                .Become("td", Markup.Css("govuk-table__cell", Numeric ? "govuk-table__cell--numeric" : null))
                .Set("data-sort-value", SortValue);
    }
}

/// <summary>A header cell: of a column in the head, of a row in the body.</summary>
[HtmlTargetElement("th")]
public sealed class HeaderTagHelper : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public bool Numeric { get; set; }

    /// <summary>Sorts the whole list on the server: the value that <c>?sort=</c> gets, with <c>&amp;order=desc</c> for the other way round.</summary>
    public string? SortBy { get; set; }

    /// <summary>In a table that the browser sorts: how this column is sorted at first, <c>ascending</c>, <c>descending</c> or <c>none</c>.</summary>
    public string? Sorted { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (context.Offered<TableSetting>() is not { } table)
            return;
        var inner = await output.GetChildContentAsync();
        var isColumn = context.Offered<TableHead>() is not null;
        if (!output.Attributes.ContainsName("scope"))
            output.Set("scope", isColumn ? "col" : "row");
        output.Become("th", Markup.Css("govuk-table__header", Numeric ? "govuk-table__header--numeric" : null));
        if (SortBy is not null)
            SortOnServer(output, inner);
        else if (table.Sortable && isColumn)
            output.Set("aria-sort", Sorted ?? "none");
    }

    private void SortOnServer(TagHelperOutput output, IHtmlContent inner)
    {
        var request = ViewContext.HttpContext.Request;
        var isSorted = request.Query["sort"] == SortBy;
        var descending = isSorted && request.Query["order"] == "desc";
        var order = isSorted && !descending ? "desc" : null;
        var mark =
            !isSorted ? "↕"
            : descending ? "▼"
            : "▲";
        var link = Markup
            .Tag("a", "ui-sort", inner, Markup.Tag("span", "ui-sort__mark", mark).With("aria-hidden", "true"))
            .With("href", AddressBar.With(request, ("sort", SortBy), ("order", order), ("p", null)));
        output
            .Set(
                "aria-sort",
                !isSorted ? "none"
                    : descending ? "descending"
                    : "ascending"
            )
            .Filled(link);
    }
}
