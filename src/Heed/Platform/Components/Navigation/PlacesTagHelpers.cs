using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Platform.Components.Navigation;

internal sealed record NavigationKind(string Css);

/// <summary>A group of links with a name: side by side under a title, down the side, or across the top.</summary>
/// <remarks><c>ui-sub-navigation</c>, <c>ui-side-navigation</c> or <c>ui-primary-navigation</c>.</remarks>
[HtmlTargetElement("ui-sub-navigation")]
[HtmlTargetElement("ui-side-navigation")]
[HtmlTargetElement("ui-primary-navigation")]
public sealed class PlacesTagHelper : TagHelper
{
    /// <summary>What the links are, for people who cannot see where they are.</summary>
    public string Label { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var css = "moj-" + context.TagName["ui-".Length..];
        context.Offer(new NavigationKind(css));
        var inner = await output.GetChildContentAsync();
        output.Become("nav", css).Set("aria-label", Label).Filled(Markup.Tag("ul", $"{css}__list", inner));
    }
}

/// <summary>A link in a navigation. It is marked as the current one when its address is the page's.</summary>
[HtmlTargetElement("ui-place")]
public sealed class PlaceTagHelper : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public string Href { get; set; } = "";

    public bool Current { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inner = await output.GetChildContentAsync();
        var css = context.Within<NavigationKind>("a navigation").Css;
        var isHere = Current || ViewContext.HttpContext.Request.Path.Value == Href;
        var isSide = css == "moj-side-navigation";
        output
            .Become("li", Markup.Css($"{css}__item", isHere && isSide ? $"{css}__item--active" : null))
            .Filled(
                Markup
                    .Tag("a", isSide ? null : $"{css}__link", inner)
                    .With("href", Href)
                    .With("aria-current", isHere ? "page" : null)
            );
    }
}

/// <summary>A heading within a side navigation, between its links.</summary>
[HtmlTargetElement("ui-place-group", ParentTag = "ui-side-navigation")]
public sealed class PlaceGroupTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Become("li", "moj-side-navigation__title");
}
