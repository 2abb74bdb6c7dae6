using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Platform.Components.Navigation;

/// <summary>The title of a desk page, its state, and its actions together at the side. What is inside it is the actions.</summary>
[HtmlTargetElement("ui-page-actions")]
public sealed class PageActionsTagHelper : TagHelper
{
    public string Title { get; set; } = "";

    /// <summary>What kind of thing this is, above the title.</summary>
    public string? Caption { get; set; }

    /// <summary>The state, as a tag after the title.</summary>
    public string? State { get; set; }

    public string? StateColour { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inner = await output.GetChildContentAsync();
        var caption = Caption is null ? null : Markup.Tag("span", "govuk-caption-l", Caption);
        var state = State is null
            ? null
            : Markup.Tag("strong", Markup.Css("govuk-tag", StateColour is null ? null : $"govuk-tag--{StateColour}"), State);
        var heading = Markup.Tag("h1", "govuk-heading-l", Title);
        var actions = inner.IsEmptyOrWhiteSpace
            ? null
            : Markup.Tag(
                "div",
                "moj-page-header-actions__actions",
                Markup.Tag("div", "moj-button-group moj-button-group--inline", inner)
            );
        output
            .Become("div", "moj-page-header-actions")
            .Filled(
                Markup.Tag(
                    "div",
                    "moj-page-header-actions__title",
                    caption,
                    heading,
                    state is null ? null : Markup.Tag("p", "ui-state", state)
                ),
                actions
            );
    }
}

/// <summary>Who or what the page is about, in a bar above its title that stays the same on all its pages.</summary>
[HtmlTargetElement("ui-identity-bar")]
public sealed class IdentityBarTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inner = await output.GetChildContentAsync();
        var details = Markup.Tag("div", "moj-identity-bar__details", Markup.Tag("span", "moj-identity-bar__title", inner));
        output.Become("div", "moj-identity-bar").Filled(Markup.Tag("div", "moj-identity-bar__container", details));
    }
}
