using Heed.Platform.Words;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Platform.Components.Tables;

internal sealed record TableSetting(bool Sortable);

internal sealed class TableHead;

/// <summary>A table. On narrow screens it scrolls sideways in a region that can be reached by keyboard.</summary>
/// <remarks>Write plain <c>thead</c>, <c>tbody</c>, <c>tr</c>, <c>th</c> and <c>td</c> inside; <c>numeric</c> on a cell sets figures to the right.</remarks>
[HtmlTargetElement("ui-table")]
public sealed class TableTagHelper(Phrasebook words) : TagHelper
{
    public string Caption { get; set; } = "";

    /// <summary><c>s</c>, <c>m</c>, <c>l</c> or <c>hidden</c>, when the heading above says it already.</summary>
    public string CaptionSize { get; set; } = "m";

    /// <summary>Lets the reader sort the rows in the browser. For lists in pages, sort on the server with <c>sort-by</c> on a header cell.</summary>
    public bool Sortable { get; set; }

    /// <summary>Smaller type for tables of many columns.</summary>
    public bool Dense { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        context.Offer(new TableSetting(Sortable));
        var inner = await output.GetChildContentAsync();
        var css = CaptionSize == "hidden" ? "govuk-visually-hidden" : $"govuk-table__caption--{CaptionSize}";
        var caption = Markup.Tag("caption", $"govuk-table__caption {css}", Caption);
        var table = output
            .Inner("table")
            .Become("table", Markup.Css("govuk-table", Dense ? "govuk-table--small-text-until-tablet ui-table--dense" : null))
            .Set("data-module", Sortable ? "moj-sortable-table" : null)
            .Filled(caption, inner);
        output
            .Become("div", "ui-scroll")
            .Set("role", "region")
            .Set("aria-label", words["table.scroll", ("caption", Caption)])
            .Set("tabindex", "0")
            .Filled(table);
    }
}

[HtmlTargetElement("thead")]
public sealed class HeadTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (context.Offered<TableSetting>() is null)
            return;
        context.Offer(new TableHead());
        output.Become("thead", "govuk-table__head");
    }
}

/// <summary>The body and the rows of a table.</summary>
[HtmlTargetElement("tbody")]
[HtmlTargetElement("tr")]
public sealed class RowsTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (context.Offered<TableSetting>() is not null)
            output.Become(context.TagName, context.TagName == "tr" ? "govuk-table__row" : "govuk-table__body");
    }
}
