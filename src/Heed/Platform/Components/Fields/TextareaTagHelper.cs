using System.Globalization;
using Heed.Platform.Words;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Platform.Components.Fields;

/// <summary>A field for longer text, with a count of the characters left when it has a limit.</summary>
[HtmlTargetElement("ui-textarea")]
public sealed class TextareaTagHelper(Phrasebook words) : Field(words)
{
    public int Rows { get; set; } = 5;

    /// <summary>The greatest number of characters. The count is shown and does not cut what is typed: the server refuses what is too long.</summary>
    public int? Limit { get; set; }

    protected override string? GroupCss => Limit is null ? null : "govuk-character-count";

    protected override IEnumerable<string> Descriptions => Limit is null ? [] : [$"{State.Id}-info"];

    protected override IHtmlContent Control(TagHelperOutput output, IHtmlContent? inner) =>
        output
            .Inner("textarea")
            .Become(
                "textarea",
                Markup.Css(
                    "govuk-textarea",
                    State.Error is null ? null : "govuk-textarea--error",
                    Limit is null ? null : "govuk-js-character-count"
                )
            )
            .Set("id", State.Id)
            .Set("name", State.Name)
            .Set("rows", Rows.ToString(CultureInfo.InvariantCulture))
            .Set("aria-describedby", DescribedBy)
            // Browsers drop the first line break inside a textarea, so one is put there for them to drop.
            .Filled("\n", State.Value);

    protected override void Assemble(TagHelperOutput output, IHtmlContent control)
    {
        base.Assemble(output, control);
        if (Limit is not { } limit)
            return;
        output
            .Set("data-module", "govuk-character-count")
            .Set("data-maxlength", limit.ToString(CultureInfo.InvariantCulture))
            .Set("data-i18n.characters-under-limit.one", Words["form.characters.left.one"])
            .Set("data-i18n.characters-under-limit.other", Words["form.characters.left.other"])
            .Set("data-i18n.characters-at-limit", Words["form.characters.none"])
            .Set("data-i18n.characters-over-limit.one", Words["form.characters.over.one"])
            .Set("data-i18n.characters-over-limit.other", Words["form.characters.over.other"]);
        output.Content.Put(
            Markup
                .Tag("div", "govuk-hint govuk-character-count__message", Words.Count("form.characters.limit", limit))
                .With("id", $"{State.Id}-info")
        );
    }
}
