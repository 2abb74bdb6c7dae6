using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Platform.Components.Actions;

/// <summary>A button that sends its form; with <c>href</c>, a link that looks like one. One primary button on a page.</summary>
[HtmlTargetElement("ui-button")]
public sealed class ButtonTagHelper : TagHelper
{
    /// <summary>Where it leads, if it leads somewhere instead of sending a form.</summary>
    public string? Href { get; set; }

    /// <summary>For actions beside the main one.</summary>
    public bool Secondary { get; set; }

    /// <summary>For actions that destroy something.</summary>
    public bool Warning { get; set; }

    /// <summary>A large button with an arrow that begins a journey.</summary>
    public bool Start { get; set; }

    /// <summary>Takes a second press within a second for a slip of the finger. On by default for buttons that send a form.</summary>
    public bool PreventDoubleClick { get; set; } = true;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inner = await output.GetChildContentAsync();
        var css = Markup.Css(
            "govuk-button",
            Secondary ? "govuk-button--secondary" : null,
            Warning ? "govuk-button--warning" : null,
            Start ? "govuk-button--start" : null
        );
        output.Become(Href is null ? "button" : "a", css).Set("data-module", "govuk-button");
        if (Href is not null)
            output.Set("href", Href).Set("role", "button").Set("draggable", "false");
        else
        {
            if (!output.Attributes.ContainsName("type"))
                output.Set("type", "submit");
            output.Set("data-prevent-double-click", PreventDoubleClick ? "true" : null);
        }
        output.Filled(inner, Start ? Arrow() : null);
    }

    private static Microsoft.AspNetCore.Mvc.Rendering.TagBuilder Arrow() =>
        Markup
            .Tag(
                "svg",
                "govuk-button__start-icon",
                Markup.Tag("path").With("fill", "currentColor").With("d", "M0 0h13l20 20-20 20H0l20-20z")
            )
            .With("width", "17.5")
            .With("height", "19")
            .With("viewBox", "0 0 33 40")
            .With("aria-hidden", "true")
            .With("focusable", "false");
}

/// <summary>Buttons, and links that belong with them, in a row.</summary>
[HtmlTargetElement("ui-buttons")]
public sealed class ButtonsTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("div", "govuk-button-group");
}

/// <summary>A link in the text.</summary>
[HtmlTargetElement("ui-link")]
public sealed class LinkTagHelper : TagHelper
{
    public string Href { get; set; } = "";

    /// <summary>Text that only screen readers get, so that links of one kind can be told apart: Change <i>name</i>.</summary>
    public string? Hidden { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inner = await output.GetChildContentAsync();
        output.Become("a", "govuk-link").Set("href", Href).Filled(inner, Hidden is null ? null : Markup.Hidden($" {Hidden}"));
    }
}
