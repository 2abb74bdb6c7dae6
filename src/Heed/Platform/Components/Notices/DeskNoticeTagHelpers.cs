using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Platform.Components.Notices;

/// <summary>A small outlined mark, such as URGENT beside a title.</summary>
[HtmlTargetElement("ui-badge")]
public sealed class BadgeTagHelper : TagHelper
{
    /// <summary>purple, bright-purple, red, green, blue, black or grey.</summary>
    public string? Colour { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Become("span", Markup.Css("moj-badge", Colour is null ? null : $"moj-badge--{Colour}"));
}

/// <summary>A message on the desk about the thing on the page: information, success, warning or error.</summary>
[HtmlTargetElement("ui-alert")]
public sealed class AlertTagHelper : TagHelper
{
    /// <summary>information, success, warning or error.</summary>
    public string Kind { get; set; } = "information";

    public string? Title { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inner = await output.GetChildContentAsync();
        var heading = Title is null ? null : Markup.Tag("h2", "moj-alert__heading", Title);
        output
            .Become("div", Markup.Css("moj-alert", $"moj-alert--{Kind}", Title is null ? null : "moj-alert--with-heading"))
            .Set("role", "region")
            .Set("aria-label", $"{Name}{(Title is null ? "" : $": {Title}")}")
            .Filled(
                Markup.Tag(
                    "div",
                    null,
                    Markup.Tag("span", "ui-alert__mark", Markup.Tag("span", null, Mark)).With("aria-hidden", "true")
                ),
                Markup.Tag("div", "moj-alert__content", heading, inner)
            );
    }

    private string Name => char.ToUpperInvariant(Kind[0]) + Kind[1..];

    private string Mark =>
        Kind switch
        {
            "success" => "✓",
            "information" => "i",
            _ => "!",
        };
}

/// <summary>A count beside a link, such as the number of things that wait. Nothing when the count is nought.</summary>
[HtmlTargetElement("ui-count", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CountTagHelper : TagHelper
{
    public int Value { get; set; }

    /// <summary>What is counted, read out after the number.</summary>
    public string Label { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Value <= 0)
        {
            output.SuppressOutput();
            return;
        }
        output
            .Become("span", "moj-notification-badge")
            .Filled(
                Markup.Tag("span", null, Value > 99 ? "99+" : Value).With("aria-hidden", "true"),
                Markup.Hidden($"({Value.ToString("N0", Words.Phrasebook.British)} {Label})")
            );
    }
}
