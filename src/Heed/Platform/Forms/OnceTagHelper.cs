using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Platform.Forms;

/// <summary>Gives every form that posts its once-key, so that sending it twice does it once.</summary>
[HtmlTargetElement("form", Attributes = "method")]
public sealed class OnceTagHelper : TagHelper
{
    /// <summary>After the framework's own form helper, which adds the antiforgery field.</summary>
    public override int Order => 1_000;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (string.Equals(output.Attributes["method"]?.Value?.ToString(), "post", StringComparison.OrdinalIgnoreCase))
            output.PostContent.AppendHtml(
                $"""<input type="hidden" name="{OnceFilter.Field}" value="{Guid.CreateVersion7():N}">"""
            );
    }
}
