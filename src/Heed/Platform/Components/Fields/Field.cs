using Heed.Platform.Words;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Platform.Components.Fields;

/// <summary>A form field with its label, hint and error. It keeps what was typed, even what could not be read.</summary>
/// <remarks>Attributes that a field does not know (<c>autocomplete</c>, <c>maxlength</c>, <c>data-…</c>) go to its control.</remarks>
public abstract class Field(Phrasebook words) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    [HtmlAttributeName("asp-for")]
    public ModelExpression? For { get; set; }

    /// <summary>The form name, where there is no model expression.</summary>
    public string? Name { get; set; }

    /// <summary>The value held, where there is no model expression.</summary>
    public object? Value { get; set; }

    public string? Label { get; set; }

    public string? Hint { get; set; }

    /// <summary><c>s</c>, <c>m</c>, <c>l</c> or <c>xl</c>; plain text when absent.</summary>
    public string? LabelSize { get; set; }

    /// <summary>Makes the label or legend the page's only heading, for pages that ask one thing.</summary>
    public bool Heading { get; set; }

    protected Phrasebook Words { get; } = words;

    protected FieldState State { get; private set; } = null!;

    protected IHtmlContent? HintText { get; private set; }

    /// <summary>Other elements that describe the control, such as a character count.</summary>
    protected virtual IEnumerable<string> Descriptions => [];

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var name = Name ?? ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For!.Name);
        State = FieldState.Of(ViewContext, name, For is null ? Value : For.Model);
        var notes = context.Offer(new FieldNotes());
        var inner = await PrepareAsync(context, output);
        HintText = notes.Hint ?? (string.IsNullOrWhiteSpace(Hint) ? null : new HtmlContentBuilder().Append(Hint));
        var control = Control(output, inner);
        output.Become("div", Markup.Css("govuk-form-group", State.Error is null ? null : "govuk-form-group--error", GroupCss));
        Assemble(output, control);
    }

    protected virtual string? GroupCss => null;

    /// <summary>Renders the children, before the control is built.</summary>
    protected virtual async Task<IHtmlContent?> PrepareAsync(TagHelperContext context, TagHelperOutput output) =>
        await output.GetChildContentAsync();

    protected abstract IHtmlContent Control(TagHelperOutput output, IHtmlContent? inner);

    /// <summary>Puts label, hint, error and control in order.</summary>
    protected virtual void Assemble(TagHelperOutput output, IHtmlContent control) =>
        output.Filled(LabelTag(), HintTag(), ErrorTag(), control);

    protected string? DescribedBy
    {
        get
        {
            var ids = Markup.Css([
                HintText is null ? null : State.HintId,
                State.Error is null ? null : State.ErrorId,
                .. Descriptions,
            ]);
            return ids.Length > 0 ? ids : null;
        }
    }

    private TagBuilder LabelTag()
    {
        var size = LabelSize ?? (Heading ? "l" : null);
        var label = Markup
            .Tag("label", Markup.Css("govuk-label", size is null ? null : $"govuk-label--{size}"), Label ?? MissingLabel())
            .With("for", State.Id);
        return Heading ? Markup.Tag("h1", "govuk-label-wrapper", label) : label;
    }

    protected TagBuilder? HintTag() =>
        HintText is null ? null : Markup.Tag("div", "govuk-hint", HintText).With("id", State.HintId);

    protected TagBuilder? ErrorTag() =>
        State.Error is null
            ? null
            : Markup
                .Tag("p", "govuk-error-message", Markup.Hidden(Words["form.error"]), " ", Words.Message(State.Error))
                .With("id", State.ErrorId);

    protected InvalidOperationException Unlabelled() => new($"The field {State.Name} has no label. Every field needs one.");

    private string MissingLabel() => throw Unlabelled();
}
