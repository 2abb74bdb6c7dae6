using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Platform.Forms;

/// <summary>Adds a form key to every posted form, so that sending it twice has one effect, and the antiforgery token.</summary>
[HtmlTargetElement("form", Attributes = "method")]
public sealed class IdempotentFormTagHelper(IHtmlGenerator generator) : TagHelper
{
    /// <summary>After the framework's own form helper, which adds the token where a form names no address.</summary>
    public override int Order => 1_000;

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!string.Equals(output.Attributes["method"]?.Value?.ToString(), "post", StringComparison.OrdinalIgnoreCase))
            return;
        // A form with a key of its own, as a respondent's is, needs neither.
        if (context.AllAttributes["asp-antiforgery"]?.Value?.ToString() == "false")
            return;
        // The framework leaves the token out of a form with an address of its own. Ours all lead to this site.
        if (context.AllAttributes["action"]?.Value?.ToString() is { Length: > 0 })
            output.PostContent.AppendHtml(generator.GenerateAntiforgery(ViewContext));
        output.PostContent.AppendHtml(
            $"""<input type="hidden" name="{IdempotentFormFilter.Field}" value="{Guid.CreateVersion7():N}">"""
        );
    }
}
