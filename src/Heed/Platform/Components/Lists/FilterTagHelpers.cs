using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Platform.Components.Lists;

/// <summary>A filter that is on, and the address of the list without it.</summary>
public sealed record ChosenFilter(string Label, string RemoveHref);

/// <summary>A list with its filter beside it: put <c>ui-filter</c> first, then the list.</summary>
[HtmlTargetElement("ui-filtered")]
public sealed class FilteredTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var filter = context.Offer(new FilterPlace());
        var list = await output.GetChildContentAsync();
        output
            .Become("div", "moj-filter-layout")
            .Filled(
                Markup.Tag("div", "moj-filter-layout__filter", filter.Panel),
                Markup.Tag("div", "moj-filter-layout__content", list)
            );
    }
}

internal sealed class FilterPlace
{
    public Microsoft.AspNetCore.Html.IHtmlContent? Panel { get; set; }
}

/// <summary>The fields of a filter. They travel in the address, so a filtered list can be sent to a colleague.</summary>
[HtmlTargetElement("ui-filter", ParentTag = "ui-filtered")]
public sealed class FilterTagHelper : TagHelper
{
    public IReadOnlyList<ChosenFilter> Chosen { get; set; } = [];

    /// <summary>The address of the list without filters.</summary>
    public string ClearHref { get; set; } = "?";

    /// <summary>A name under which the browser remembers the choice, so that the list is as it was on return.</summary>
    public string? Remember { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var fields = await output.GetChildContentAsync();
        var submit = Markup
            .Tag("button", "govuk-button", "Apply filters")
            .With("type", "submit")
            .With("data-module", "govuk-button");
        var form = Markup
            .Tag("form", null, Markup.Tag("div", "moj-filter__options", submit, fields))
            .With("method", "get")
            .With("data-remember", Remember);
        var title = Markup.Tag("div", "moj-filter__header-title", Markup.Tag("h2", "govuk-heading-s", "Filter"));
        context.Within<FilterPlace>("ui-filtered").Panel = Markup.Tag(
            "div",
            "moj-filter",
            Markup.Tag("div", "moj-filter__header", title),
            Markup.Tag("div", "moj-filter__content", ChosenTags(), form)
        );
        output.SuppressOutput();
    }

    private Microsoft.AspNetCore.Mvc.Rendering.TagBuilder? ChosenTags()
    {
        if (Chosen.Count == 0)
            return null;
        var clear = Markup
            .Tag("a", "govuk-link govuk-link--no-visited-state", "Clear filters")
            .With("href", ClearHref)
            .With("data-forget", Remember);
        var tags = Chosen.Select(chosen =>
            Markup.Tag(
                "li",
                null,
                Markup
                    .Tag("a", "moj-filter__tag", Markup.Hidden("Remove this filter "), chosen.Label)
                    .With("href", chosen.RemoveHref)
            )
        );
        return Markup.Tag(
            "div",
            "moj-filter__selected",
            Markup.Tag(
                "div",
                "moj-filter__selected-heading",
                Markup.Tag("div", "moj-filter__heading-title", Markup.Tag("h2", "govuk-heading-s", "Selected")),
                Markup.Tag("div", "moj-filter__heading-action", Markup.Tag("p", null, clear))
            ),
            Markup.Tag("ul", "moj-filter-tags", tags)
        );
    }
}
