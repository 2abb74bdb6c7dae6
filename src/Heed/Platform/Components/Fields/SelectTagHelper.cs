using Heed.Platform.Words;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Platform.Components.Fields;

/// <summary>One thing that can be chosen.</summary>
/// <param name="Value">What the form sends.</param>
/// <param name="Label">What the person reads.</param>
/// <param name="Hint">A short explanation under the label, for radios and checkboxes.</param>
public sealed record FieldOption(string Value, string Label, string? Hint = null);

/// <summary>A drop-down list. Prefer radios for fewer than about eight choices.</summary>
[HtmlTargetElement("ui-select")]
public sealed class SelectTagHelper(Phrasebook words) : Field(words)
{
    public IEnumerable<FieldOption> Choices { get; set; } = [];

    /// <summary>Text of an empty first choice.</summary>
    public string? Empty { get; set; }

    protected override IHtmlContent Control(TagHelperOutput output, IHtmlContent? inner)
    {
        var choices = Empty is null ? Choices : Choices.Prepend(new("", Empty));
        return output
            .Inner("select")
            .Become("select", Markup.Css("govuk-select", State.Error is null ? null : "govuk-select--error"))
            .Set("id", State.Id)
            .Set("name", State.Name)
            .Set("aria-describedby", DescribedBy)
            .Filled(choices.Select(Option));
    }

    private IHtmlContent Option(FieldOption choice) =>
        Markup
            .Tag("option", null, choice.Label)
            .With("value", choice.Value)
            .When(choice.Value == (State.Value ?? ""), "selected");
}
