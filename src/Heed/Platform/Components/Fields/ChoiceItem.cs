using Heed.Platform.Words;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Platform.Components.Fields;

/// <summary>One radio or checkbox. What is inside it is shown only while it is chosen.</summary>
public abstract class ChoiceItem : TagHelper
{
    public string Value { get; set; } = "";

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    /// <summary>For checkboxes: choosing it clears the others, as "None of these" does.</summary>
    public bool Exclusive { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inner = await output.GetChildContentAsync();
        var revealed = inner.IsEmptyOrWhiteSpace ? null : inner;
        output.TagName = null;
        output.Filled(Render(context.Within<ChoiceGroup>("ui-radios or ui-checkboxes"), Value, Label, Hint, Exclusive, revealed));
    }

    internal static IHtmlContent Render(
        ChoiceGroup group,
        string value,
        string label,
        string? hint,
        bool exclusive,
        IHtmlContent? revealed
    )
    {
        var kind = group.Kind;
        if (string.IsNullOrWhiteSpace(hint))
            hint = null;
        var number = group.Next();
        var id = number == 1 ? group.State.Id : $"{group.State.Id}-{number}";
        var input = Markup
            .Tag("input", $"govuk-{kind}__input")
            .With("id", id)
            .With("name", group.State.Name)
            .With("type", kind == "radios" ? "radio" : "checkbox")
            .With("value", value)
            .With("aria-describedby", hint is null ? null : $"{id}-item-hint")
            .With("data-aria-controls", revealed is null ? null : $"{id}-reveals")
            .With("data-behaviour", exclusive ? "exclusive" : null)
            .When(group.IsChosen(value), "checked");
        input.TagRenderMode = TagRenderMode.StartTag;
        var item = Markup.Tag(
            "div",
            $"govuk-{kind}__item",
            input,
            Markup.Tag("label", $"govuk-label govuk-{kind}__label", label).With("for", id),
            hint is null ? null : Markup.Tag("div", $"govuk-hint govuk-{kind}__hint", hint).With("id", $"{id}-item-hint")
        );
        // Without script everything is shown; the script hides what belongs to choices not taken.
        var hidden = group.IsChosen(value) ? null : $"govuk-{kind}__conditional--hidden";
        return new HtmlContentBuilder()
            .AppendHtml(item)
            .Put(
                revealed is null
                    ? null
                    : Markup.Tag("div", Markup.Css($"govuk-{kind}__conditional", hidden), revealed).With("id", $"{id}-reveals")
            );
    }
}

[HtmlTargetElement("ui-radio")]
public sealed class RadioTagHelper : ChoiceItem;

/// <summary>A choice inside checkboxes; or, with <c>asp-for</c> or <c>name</c>, a yes-or-no of its own.</summary>
[HtmlTargetElement("ui-checkbox")]
public sealed class CheckboxTagHelper(Phrasebook words) : ChoiceItem
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    [HtmlAttributeName("asp-for")]
    public ModelExpression? For { get; set; }

    public string? Name { get; set; }

    public bool Small { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (For is null && Name is null)
        {
            await base.ProcessAsync(context, output);
            return;
        }
        var name = Name ?? ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For!.Name);
        var state = FieldState.Of(ViewContext, name, For?.Model);
        var inner = await output.GetChildContentAsync();
        var error = state.Error is null
            ? null
            : Markup
                .Tag("p", "govuk-error-message", Markup.Hidden(words["form.error"]), " ", words.Message(state.Error))
                .With("id", state.ErrorId);
        var revealed = inner.IsEmptyOrWhiteSpace ? null : inner;
        var item = Render(new("checkboxes", state), Value.Length > 0 ? Value : "true", Label, Hint, exclusive: false, revealed);
        var boxes = Markup
            .Tag("div", Markup.Css("govuk-checkboxes", Small ? "govuk-checkboxes--small" : null), item)
            .With("data-module", "govuk-checkboxes");
        output
            .Become("div", Markup.Css("govuk-form-group", error is null ? null : "govuk-form-group--error"))
            .Set("role", error is null ? null : "group")
            .Set("aria-describedby", error is null ? null : state.ErrorId)
            .Set("aria-label", error is null ? null : Label)
            .Filled(error, boxes);
    }
}

/// <summary>A word such as "or" between choices.</summary>
[HtmlTargetElement("ui-divider")]
public sealed class DividerTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Become("div", $"govuk-{context.Within<ChoiceGroup>("ui-radios or ui-checkboxes").Kind}__divider");
}
