using Heed.Platform.Words;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Platform.Components.Fields;

/// <summary>A field made of several controls under one legend. <c>label</c> and <c>legend</c> mean the same.</summary>
public abstract class FieldsetField(Phrasebook words) : Field(words)
{
    public string? Legend { get; set; }

    /// <summary>The role of the fieldset: text controls need <c>group</c> for their description to be read out.</summary>
    protected virtual string? Role => null;

    protected override void Assemble(TagHelperOutput output, IHtmlContent control) =>
        output.Filled(
            Markup
                .Tag(
                    "fieldset",
                    "govuk-fieldset",
                    Legends.Tag(Legend ?? Label ?? throw Unlabelled(), LabelSize, Heading),
                    HintTag(),
                    ErrorTag(),
                    control
                )
                .With("role", Role)
                .With("aria-describedby", DescribedBy)
        );
}

/// <summary>Several fields that belong together.</summary>
[HtmlTargetElement("ui-fieldset")]
public sealed class FieldsetTagHelper : TagHelper
{
    public string Legend { get; set; } = "";

    public string? LabelSize { get; set; } = "m";

    public bool Heading { get; set; }

    /// <summary>Help for all of them; a fieldset with a hint needs an id.</summary>
    public string? Hint { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inner = await output.GetChildContentAsync();
        var hintId = string.IsNullOrWhiteSpace(Hint) ? null : $"{context.AllAttributes["id"].Value}-hint";
        output
            .Become("fieldset", "govuk-fieldset")
            .Set("aria-describedby", hintId)
            .Filled(
                Legends.Tag(Legend, LabelSize, Heading),
                hintId is null ? null : Markup.Tag("div", "govuk-hint", Hint).With("id", hintId),
                inner
            );
    }
}

internal static class Legends
{
    public static IHtmlContent Tag(string text, string? size, bool heading)
    {
        size ??= heading ? "l" : null;
        var css = Markup.Css("govuk-fieldset__legend", size is null ? null : $"govuk-fieldset__legend--{size}");
        return Markup.Tag("legend", css, heading ? Markup.Tag("h1", "govuk-fieldset__heading", text) : text);
    }
}
