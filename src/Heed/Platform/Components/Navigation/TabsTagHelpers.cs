using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Platform.Components.Navigation;

internal sealed class TabList
{
    public List<(string Id, string Label, IHtmlContent Content)> Tabs { get; } = [];
}

/// <summary>Parts of a page of which one is seen at a time. Without script they stand one under the other.</summary>
[HtmlTargetElement("ui-tabs")]
public sealed class TabsTagHelper : TagHelper
{
    /// <summary>Names the group where there is no script.</summary>
    public string Title { get; set; } = "Contents";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var list = context.Offer(new TabList());
        await output.GetChildContentAsync();
        var links = list.Tabs.Select(
            (tab, at) =>
                Markup.Tag(
                    "li",
                    Markup.Css("govuk-tabs__list-item", at == 0 ? "govuk-tabs__list-item--selected" : null),
                    Markup.Tag("a", "govuk-tabs__tab", tab.Label).With("href", $"#{tab.Id}")
                )
        );
        var panels = list.Tabs.Select(
            (tab, at) =>
                Markup
                    .Tag("div", Markup.Css("govuk-tabs__panel", at == 0 ? null : "govuk-tabs__panel--hidden"), tab.Content)
                    .With("id", tab.Id)
        );
        output
            .Become("div", "govuk-tabs")
            .Set("data-module", "govuk-tabs")
            .Filled(Markup.Tag("h2", "govuk-tabs__title", Title), Markup.Tag("ul", "govuk-tabs__list", links), panels);
    }
}

/// <summary>A part of the page with its tab.</summary>
[HtmlTargetElement("ui-tab", ParentTag = "ui-tabs")]
public sealed class TabTagHelper : TagHelper
{
    public string Id { get; set; } = "";

    public string Label { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        context.Within<TabList>("ui-tabs").Tabs.Add((Id, Label, await output.GetChildContentAsync()));
        output.SuppressOutput();
    }
}
