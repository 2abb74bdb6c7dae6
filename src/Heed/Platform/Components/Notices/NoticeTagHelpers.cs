using Heed.Platform.Words;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Platform.Components.Notices;

/// <summary>Text set apart by a line at its side.</summary>
[HtmlTargetElement("ui-inset")]
public sealed class InsetTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("div", "govuk-inset-text");
}

/// <summary>A warning about a consequence, with an exclamation mark.</summary>
[HtmlTargetElement("ui-warning")]
public sealed class WarningTagHelper(Phrasebook words) : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inner = await output.GetChildContentAsync();
        output
            .Become("div", "govuk-warning-text")
            .Filled(
                Markup.Tag("span", "govuk-warning-text__icon", "!").With("aria-hidden", "true"),
                Markup.Tag("strong", "govuk-warning-text__text", Markup.Hidden(words["notice.warning"]), inner)
            );
    }
}

/// <summary>Something that can be opened to read more.</summary>
[HtmlTargetElement("ui-details")]
public sealed class DetailsTagHelper : TagHelper
{
    public string Summary { get; set; } = "";

    public bool Open { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inner = await output.GetChildContentAsync();
        var summary = Markup.Tag("summary", "govuk-details__summary", Markup.Tag("span", "govuk-details__summary-text", Summary));
        output
            .Become("details", "govuk-details")
            .Flag("open", Open)
            .Filled(summary, Markup.Tag("div", "govuk-details__text", inner));
    }
}

/// <summary>Tells what has just happened or what the reader must know, at the top of the page.</summary>
[HtmlTargetElement("ui-notification")]
public sealed class NotificationTagHelper(Phrasebook words) : TagHelper
{
    /// <summary>Green, and read out at once.</summary>
    public bool Success { get; set; }

    public string? Title { get; set; }

    /// <summary>The message, when there is no more to say than one line.</summary>
    public string? Text { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inner = await output.GetChildContentAsync();
        var id = $"notification-{context.UniqueId}";
        var title = Markup
            .Tag("h2", "govuk-notification-banner__title", Title ?? words[Success ? "notice.success" : "notice.important"])
            .With("id", id);
        var text = Text is null ? null : Markup.Tag("p", "govuk-notification-banner__heading", Text);
        output
            .Become("div", Markup.Css("govuk-notification-banner", Success ? "govuk-notification-banner--success" : null))
            .Set("role", Success ? "alert" : "region")
            .Set("aria-labelledby", id)
            .Set("data-module", "govuk-notification-banner")
            .Filled(
                Markup.Tag("div", "govuk-notification-banner__header", title),
                Markup.Tag("div", "govuk-notification-banner__content", text, inner)
            );
    }
}

/// <summary>The end of a journey: what was done, and the reference number.</summary>
[HtmlTargetElement("ui-panel")]
public sealed class PanelTagHelper : TagHelper
{
    public string Title { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inner = await output.GetChildContentAsync();
        output
            .Become("div", "govuk-panel govuk-panel--confirmation")
            .Filled(Markup.Tag("h1", "govuk-panel__title", Title), Markup.Tag("div", "govuk-panel__body", inner));
    }
}

/// <summary>The state of a thing, in one or two words.</summary>
[HtmlTargetElement("ui-tag")]
public sealed class TagTagHelper : TagHelper
{
    /// <summary>grey, green, teal, blue, purple, magenta, red, orange or yellow; the default is blue.</summary>
    public string? Colour { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Become("strong", Markup.Css("govuk-tag", Colour is null ? null : $"govuk-tag--{Colour}"));
}

/// <summary>A line above the page about the state of the service, after a tag.</summary>
[HtmlTargetElement("ui-phase")]
public sealed class PhaseTagHelper : TagHelper
{
    public string Tag { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inner = await output.GetChildContentAsync();
        output
            .Become("div", "govuk-phase-banner")
            .Filled(
                Markup.Tag(
                    "p",
                    "govuk-phase-banner__content",
                    Markup.Tag("strong", "govuk-tag govuk-phase-banner__content__tag", Tag),
                    Markup.Tag("span", "govuk-phase-banner__text", inner)
                )
            );
    }
}
