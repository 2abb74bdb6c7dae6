using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Platform.Forms;

/// <summary>Every form of an edit page carries the version of the noun that it shows.</summary>
[HtmlTargetElement("form", Attributes = "method")]
public sealed class VersionTagHelper : TagHelper
{
    internal const string Key = "heed-version";

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (ViewContext.ViewData[Key] is int version)
            output.PostContent.AppendHtml($"""<input type="hidden" name="Version" value="{version}">""");
    }
}
