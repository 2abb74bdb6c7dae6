using Heed.Platform.Words;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Platform.Components.Navigation;

/// <summary>The way back to the page before.</summary>
[HtmlTargetElement("ui-back")]
public sealed class BackTagHelper(Phrasebook words) : TagHelper
{
    public string Href { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inner = await output.GetChildContentAsync();
        var link = Markup
            .Tag("a", "govuk-back-link", inner.IsEmptyOrWhiteSpace ? words["navigation.back"] : inner)
            .With("href", Href);
        // It stands before the main part, and everything on a page belongs to some landmark.
        output.Become("nav", "ui-back").Set("aria-label", words["navigation.back"]).Filled(link);
    }
}

[HtmlTargetElement("ui-breadcrumbs")]
public sealed class BreadcrumbsTagHelper(Phrasebook words) : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inner = await output.GetChildContentAsync();
        output
            .Become("nav", "govuk-breadcrumbs govuk-breadcrumbs--collapse-on-mobile")
            .Set("aria-label", words["navigation.breadcrumb"])
            .Filled(Markup.Tag("ol", "govuk-breadcrumbs__list", inner));
    }
}

/// <summary>A page above this one; without <c>href</c>, this one.</summary>
[HtmlTargetElement("ui-crumb", ParentTag = "ui-breadcrumbs")]
public sealed class CrumbTagHelper : TagHelper
{
    public string? Href { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inner = await output.GetChildContentAsync();
        output.Become("li", "govuk-breadcrumbs__list-item");
        if (Href is null)
            output.Set("aria-current", "page").Filled(inner);
        else
            output.Filled(Markup.Tag("a", "govuk-breadcrumbs__link", inner).With("href", Href));
    }
}
