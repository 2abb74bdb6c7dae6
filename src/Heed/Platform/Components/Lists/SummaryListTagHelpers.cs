using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Platform.Components.Lists;

/// <summary>Names and values in rows, each with its own actions.</summary>
[HtmlTargetElement("ui-summary-list")]
public sealed class SummaryListTagHelper : TagHelper
{
    /// <summary>Without lines between the rows.</summary>
    public bool Plain { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Become("dl", Markup.Css("govuk-summary-list", Plain ? "govuk-summary-list--no-border" : null));
}

internal sealed class RowActions
{
    public List<IHtmlContent> Links { get; } = [];
}

/// <summary>A row of a summary list. What is inside it is the value.</summary>
[HtmlTargetElement("ui-row")]
public sealed class RowTagHelper : TagHelper
{
    public string Key { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var actions = context.Offer(new RowActions());
        var value = await output.GetChildContentAsync();
        output
            .Become(
                "div",
                Markup.Css("govuk-summary-list__row", actions.Links.Count == 0 ? "govuk-summary-list__row--no-actions" : null)
            )
            .Filled(
                Markup.Tag("dt", "govuk-summary-list__key", Key),
                Markup.Tag("dd", "govuk-summary-list__value", value),
                actions.Links.Count == 0 ? null : Markup.Tag("dd", "govuk-summary-list__actions", Together(actions.Links))
            );
    }

    private static IHtmlContent Together(List<IHtmlContent> links) =>
        links.Count == 1
            ? links[0]
            : Markup.Tag(
                "ul",
                "govuk-summary-list__actions-list",
                links.Select(link => Markup.Tag("li", "govuk-summary-list__actions-list-item", link))
            );
}

/// <summary>An action of a row: <c>&lt;ui-action href="…" hidden="your name"&gt;Change&lt;/ui-action&gt;</c>.</summary>
[HtmlTargetElement("ui-action", ParentTag = "ui-row")]
public sealed class ActionTagHelper : TagHelper
{
    public string Href { get; set; } = "";

    /// <summary>What is changed, for people who hear the link out of its row.</summary>
    public string Hidden { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inner = await output.GetChildContentAsync();
        var link = Markup
            .Tag("a", "govuk-link", inner, Hidden.Length > 0 ? Markup.Hidden($" {Hidden}") : null)
            .With("href", Href);
        context.Within<RowActions>("ui-row").Links.Add(link);
        output.SuppressOutput();
    }
}
