using Heed.Platform.Words;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Platform.Components.Fields;

/// <summary>What is wrong with the form, each message linked to its field, in the order of the fields. Nothing when nothing is wrong.</summary>
[HtmlTargetElement("ui-error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper(Phrasebook words) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var messages = (
            from entry in ViewContext.ViewData.ModelState
            from error in entry.Value!.Errors
            select (entry.Key, (IHtmlContent)Item(entry.Key, words.Message(error.ErrorMessage)))
        ).ToList();
        if (messages.Count == 0)
        {
            output.SuppressOutput();
            return;
        }
        var list = Markup.Tag(
            "ul",
            "govuk-list govuk-error-summary__list",
            new InFieldOrder(FieldOrder.Of(ViewContext), messages)
        );
        output
            .Become("div", "govuk-error-summary")
            .Set("data-module", "govuk-error-summary")
            .Filled(
                Markup
                    .Tag(
                        "div",
                        null,
                        Markup.Tag("h2", "govuk-error-summary__title", words["form.problem"]),
                        Markup.Tag("div", "govuk-error-summary__body", list)
                    )
                    .With("role", "alert")
            );
    }

    private static TagBuilder Item(string key, string message) =>
        Markup.Tag(
            "li",
            null,
            key.Length == 0 ? message : Markup.Tag("a", null, message).With("href", $"#{FieldState.IdOf(key)}")
        );
}
