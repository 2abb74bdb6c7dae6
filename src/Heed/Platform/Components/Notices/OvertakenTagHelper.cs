using Heed.Platform.Forms;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Platform.Components.Notices;

/// <summary>What somebody else saved while a form was open, for whoever has typed something else. Nothing when nobody did.</summary>
[HtmlTargetElement("ui-overtaken", TagStructure = TagStructure.WithoutEndTag)]
public sealed class OvertakenTagHelper : TagHelper
{
    public IReadOnlyList<StoredField> Fields { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Fields.Count == 0)
        {
            output.SuppressOutput();
            return;
        }
        output
            .Become("section", "govuk-inset-text")
            .Set("aria-label", "What somebody else saved")
            .Filled(
                Markup.Tag("h2", "govuk-heading-s", "What somebody else saved"),
                Markup.Tag(
                    "dl",
                    "govuk-summary-list govuk-summary-list--no-border",
                    Fields.Select(field =>
                        Markup.Tag(
                            "div",
                            "govuk-summary-list__row",
                            Markup.Tag("dt", "govuk-summary-list__key", field.Label),
                            Markup.Tag("dd", "govuk-summary-list__value", field.Text)
                        )
                    )
                )
            );
    }
}
