using Heed.Platform.Words;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Platform.Components.Fields;

/// <summary>What radios and checkboxes pass to the choices inside them.</summary>
internal sealed record ChoiceGroup(string Kind, FieldState State)
{
    private int _count;

    public int Next() => ++_count;

    public bool IsChosen(string value) => State.Values.Contains(value, StringComparer.Ordinal);
}

/// <summary>A group of radios or checkboxes, from child elements, from <c>choices</c>, or both (children come last).</summary>
public abstract class ChoiceField(Phrasebook words) : FieldsetField(words)
{
    /// <summary><c>radios</c> or <c>checkboxes</c>.</summary>
    protected abstract string Kind { get; }

    public IEnumerable<FieldOption> Choices { get; set; } = [];

    /// <summary>Smaller boxes, for the desk and for filters.</summary>
    public bool Small { get; set; }

    /// <summary>Side by side: only for two short choices.</summary>
    public bool Inline { get; set; }

    private ChoiceGroup? _group;

    protected override async Task<IHtmlContent?> PrepareAsync(TagHelperContext context, TagHelperOutput output)
    {
        _group = context.Offer(new ChoiceGroup(Kind, State));
        var ready = new HtmlContentBuilder();
        foreach (var choice in Choices)
            ready.Put(ChoiceItem.Render(_group, choice.Value, choice.Label, choice.Hint, exclusive: false, revealed: null));
        return ready.AppendHtml(await output.GetChildContentAsync());
    }

    protected override IHtmlContent Control(TagHelperOutput output, IHtmlContent? inner) =>
        output
            .Inner("div")
            .Become(
                "div",
                Markup.Css($"govuk-{Kind}", Small ? $"govuk-{Kind}--small" : null, Inline ? $"govuk-{Kind}--inline" : null)
            )
            .Set("data-module", $"govuk-{Kind}")
            .Filled(inner);
}

/// <summary>One choice out of a few.</summary>
[HtmlTargetElement("ui-radios")]
public sealed class RadiosTagHelper(Phrasebook words) : ChoiceField(words)
{
    protected override string Kind => "radios";
}

/// <summary>Any number of choices out of a few.</summary>
[HtmlTargetElement("ui-checkboxes")]
public sealed class CheckboxesTagHelper(Phrasebook words) : ChoiceField(words)
{
    protected override string Kind => "checkboxes";
}
