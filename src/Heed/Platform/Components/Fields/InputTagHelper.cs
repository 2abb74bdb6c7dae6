using Heed.Platform.Words;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Platform.Components.Fields;

/// <summary>A single-line text field.</summary>
[HtmlTargetElement("ui-input")]
public class InputTagHelper(Phrasebook words) : Field(words)
{
    public string Type { get; set; } = "text";

    /// <summary>Characters that fit: 2, 3, 4, 5, 10, 20 or 30. Or a share of the column: <c>one-half</c>, <c>two-thirds</c>…</summary>
    public string? Width { get; set; }

    public string? Prefix { get; set; }

    public string? Suffix { get; set; }

    protected override IHtmlContent Control(TagHelperOutput output, IHtmlContent? inner)
    {
        var input = output
            .Inner("input", empty: true)
            .Become("input", Markup.Css("govuk-input", WidthCss, State.Error is null ? null : "govuk-input--error"))
            .Set("id", State.Id)
            .Set("name", State.Name)
            .Set("type", Type)
            .Set("value", Type == "password" ? null : State.Value)
            .Set("aria-describedby", DescribedBy);
        input.TagMode = TagMode.StartTagOnly;
        Finish(input);
        return Prefix is null && Suffix is null
            ? Surround(input)
            : Markup.Tag("div", "govuk-input__wrapper", Affix("prefix", Prefix), input, Affix("suffix", Suffix));
    }

    protected virtual void Finish(TagHelperOutput input) { }

    protected virtual IHtmlContent Surround(IHtmlContent input) => input;

    private string? WidthCss =>
        Width switch
        {
            null => null,
            var number when char.IsAsciiDigit(number[0]) => $"govuk-input--width-{number}",
            var share => $"govuk-!-width-{share}",
        };

    private static TagBuilder? Affix(string which, string? text) =>
        text is null ? null : Markup.Tag("div", $"govuk-input__{which}", text).With("aria-hidden", "true");
}

/// <summary>A password, which can be shown while typing and is never sent back.</summary>
[HtmlTargetElement("ui-password")]
public sealed class PasswordTagHelper : InputTagHelper
{
    public PasswordTagHelper(Phrasebook words)
        : base(words) => Type = "password";

    protected override string? GroupCss => "govuk-password-input";

    protected override void Finish(TagHelperOutput input)
    {
        input.Become("input", "govuk-password-input__input govuk-js-password-input-input");
        input.TagMode = TagMode.StartTagOnly;
        input.Set("spellcheck", "false").Set("autocapitalize", "none");
        if (!input.Attributes.ContainsName("autocomplete"))
            input.Set("autocomplete", "current-password");
    }

    protected override IHtmlContent Surround(IHtmlContent input) =>
        Markup.Tag("div", "govuk-input__wrapper govuk-password-input__wrapper", input, Toggle());

    protected override void Assemble(TagHelperOutput output, IHtmlContent control)
    {
        output
            .Set("data-module", "govuk-password-input")
            .Set("data-i18n.show-password", Words["form.password.show"])
            .Set("data-i18n.hide-password", Words["form.password.hide"])
            .Set("data-i18n.show-password-aria-label", Words["form.password.show.label"])
            .Set("data-i18n.hide-password-aria-label", Words["form.password.hide.label"])
            .Set("data-i18n.password-shown-announcement", Words["form.password.shown"])
            .Set("data-i18n.password-hidden-announcement", Words["form.password.hidden"]);
        base.Assemble(output, control);
    }

    private TagBuilder Toggle() =>
        Markup
            .Tag(
                "button",
                "govuk-button govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle",
                Words["form.password.show"]
            )
            .With("type", "button")
            .With("data-module", "govuk-button")
            .With("aria-controls", State.Id)
            .With("aria-label", Words["form.password.show.label"])
            .When(true, "hidden");
}

/// <summary>A file to send. The form needs <c>enctype="multipart/form-data"</c>.</summary>
[HtmlTargetElement("ui-file")]
public sealed class FileTagHelper(Phrasebook words) : Field(words)
{
    public bool Multiple { get; set; }

    protected override IHtmlContent Control(TagHelperOutput output, IHtmlContent? inner)
    {
        var input = output
            .Inner("input", empty: true)
            .Become("input", Markup.Css("govuk-file-upload", State.Error is null ? null : "govuk-file-upload--error"))
            .Set("id", State.Id)
            .Set("name", State.Name)
            .Set("type", "file")
            .Flag("multiple", Multiple)
            .Set("aria-describedby", DescribedBy);
        input.TagMode = TagMode.StartTagOnly;
        return input;
    }
}
