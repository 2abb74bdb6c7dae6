using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Platform.Lists;

/// <summary>A list and the rows that the page writes.</summary>
public sealed record ListFrame(ListView List, IHtmlContent Rows, string Empty, string? NothingFits);

/// <summary>Filters, what is chosen, paging, and the link to the file around the rows of a <see cref="ListPage{TRow}"/>.</summary>
[HtmlTargetElement("ui-list")]
public sealed class ListTagHelper(IHtmlHelper html) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The page's list.</summary>
    public ListView Of { get; set; } = null!;

    /// <summary>What is said while there is nothing at all: what will be here and how it begins.</summary>
    public string Empty { get; set; } = "";

    /// <summary>What is said when the filters leave nothing.</summary>
    public string? NothingFits { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var rows = Of.Total == 0 ? HtmlString.Empty : (IHtmlContent)await output.GetChildContentAsync();
        ((IViewContextAware)html).Contextualize(ViewContext);
        output.TagName = null;
        output.Content.SetHtmlContent(
            await html.PartialAsync("/Platform/Lists/_List.cshtml", new ListFrame(Of, rows, Empty, NothingFits))
        );
    }
}
