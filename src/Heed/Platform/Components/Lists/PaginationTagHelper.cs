using System.Globalization;
using Heed.Platform.Words;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Platform.Components.Lists;

/// <summary>Links to the pages of a list, and how much of it is shown. The rest of the address is kept.</summary>
[HtmlTargetElement("ui-pagination", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PaginationTagHelper(Phrasebook words) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The page shown, from 1.</summary>
    public int Page { get; set; } = 1;

    public int PageSize { get; set; } = 25;

    /// <summary>Results on all pages together.</summary>
    public long Total { get; set; }

    /// <summary>The name of the page number in the address. It is not <c>page</c>, which is a word of the framework's routes.</summary>
    public string Parameter { get; set; } = "p";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var pages = (int)Math.Max(1, (Total + PageSize - 1) / PageSize);
        var current = Math.Clamp(Page, 1, pages);
        var from = (current - 1L) * PageSize + 1;
        var showing =
            Total == 0
                ? words["list.none"]
                : words.Count(
                    "list.showing",
                    Total,
                    ("from", Written(from)),
                    ("to", Written(Math.Min(Total, from + PageSize - 1)))
                );
        output
            .Become("div", "ui-pagination")
            .Filled(pages > 1 ? Links(current, pages) : null, Markup.Tag("p", "govuk-body ui-pagination__showing", showing));
    }

    private TagBuilder Links(int current, int pages) =>
        Markup
            .Tag(
                "nav",
                "govuk-pagination",
                current > 1 ? Beside(current - 1, "prev", words["navigation.previous"]) : null,
                Markup.Tag("ul", "govuk-pagination__list", Shown(current, pages).Select(page => Item(page, current))),
                current < pages ? Beside(current + 1, "next", words["navigation.next"]) : null
            )
            .With("aria-label", words["navigation.pages"]);

    /// <summary>First, last, this and its neighbours; 0 stands for the pages left out between.</summary>
    internal static IEnumerable<int> Shown(int current, int pages)
    {
        var last = 0;
        foreach (
            var page in Enumerable.Range(1, pages).Where(page => page == 1 || page == pages || Math.Abs(page - current) <= 1)
        )
        {
            if (page - last > 1)
                yield return page - last == 2 ? page - 1 : 0;
            yield return last = page;
        }
    }

    private TagBuilder Item(int page, int current) =>
        page == 0
            ? Markup.Tag("li", "govuk-pagination__item govuk-pagination__item--ellipsis", "⋯")
            : Markup.Tag(
                "li",
                Markup.Css("govuk-pagination__item", page == current ? "govuk-pagination__item--current" : null),
                Markup
                    .Tag("a", "govuk-link govuk-pagination__link", Written(page))
                    .With("href", Address(page))
                    .With("aria-label", words["navigation.page", ("number", Written(page))])
                    .With("aria-current", page == current ? "page" : null)
            );

    private TagBuilder Beside(int page, string direction, string text)
    {
        var title = Markup.Tag("span", "govuk-pagination__link-title", text, Markup.Hidden($" {words["navigation.part"]}"));
        var link = Markup.Tag("a", "govuk-link govuk-pagination__link", title).With("href", Address(page)).With("rel", direction);
        return Markup.Tag("div", $"govuk-pagination__{direction}", link);
    }

    private string Address(int page) =>
        AddressBar.With(ViewContext.HttpContext.Request, (Parameter, page.ToString(CultureInfo.InvariantCulture)));

    private string Written(long number) => number.ToString("N0", words.Culture);
}
