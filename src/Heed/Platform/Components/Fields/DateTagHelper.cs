using System.Globalization;
using Heed.Platform.Words;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Platform.Components.Fields;

/// <summary>A date in three fields, for a <c>DateOnly?</c>. Bad dates keep what was typed and get a message that says what to do.</summary>
[HtmlTargetElement("ui-date")]
public sealed class DateTagHelper(Phrasebook words) : FieldsetField(words)
{
    protected override string? Role => "group";

    /// <summary>For dates of birth, so that browsers can fill them in.</summary>
    public bool Birthday { get; set; }

    protected override IHtmlContent Control(TagHelperOutput output, IHtmlContent? inner)
    {
        var date = DateOnly.TryParseExact(
            State.Value,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var parsed
        )
            ? parsed
            : (DateOnly?)null;
        return output
            .Inner("div")
            .Become("div", "govuk-date-input")
            .Filled(
                Part("Day", Words["form.day"], date?.Day, 2, "bday-day"),
                Part("Month", Words["form.month"], date?.Month, 2, "bday-month"),
                Part("Year", Words["form.year"], date?.Year, 4, "bday-year")
            );
    }

    private TagBuilder Part(string part, string label, int? value, int width, string autocomplete)
    {
        var name = $"{State.Name}.{part}";
        var id = part == "Day" ? State.Id : $"{State.Id}_{part}";
        var input = Markup
            .Tag(
                "input",
                Markup.Css(
                    "govuk-input govuk-date-input__input",
                    $"govuk-input--width-{width}",
                    State.Error is null ? null : "govuk-input--error"
                )
            )
            .With("id", id)
            .With("name", name)
            .With("type", "text")
            .With("inputmode", "numeric")
            .With("autocomplete", Birthday ? autocomplete : null)
            .With("value", FieldState.PartOf(ViewContext, name) ?? value?.ToString(CultureInfo.InvariantCulture));
        input.TagRenderMode = TagRenderMode.StartTag;
        var caption = Markup.Tag("label", "govuk-label govuk-date-input__label", label).With("for", id);
        return Markup.Tag("div", "govuk-date-input__item", Markup.Tag("div", "govuk-form-group", caption, input));
    }
}

/// <summary>A time of day in one field, for a <c>TimeOnly?</c>: takes 5pm, 5:30pm, 17:00 or noon.</summary>
[HtmlTargetElement("ui-time")]
public sealed class TimeTagHelper : InputTagHelper
{
    public TimeTagHelper(Phrasebook words)
        : base(words) => Width = "5";

    protected override void Finish(TagHelperOutput input) => input.Set("autocomplete", "off");
}
