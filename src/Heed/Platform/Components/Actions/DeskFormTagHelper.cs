using Heed.Platform.Doors;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Platform.Components.Actions;

/// <summary>
/// A form of the desk for somebody who may read its page and not act there: its fields are shown and cannot be changed, and a form
/// of buttons alone is left out, so that nobody types what will be refused. The layout says why.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method='post']")]
public sealed class DeskFormTagHelper(IDeskAccess access) : TagHelper
{
    private static readonly object LeftOut = new();

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext Here { get; set; } = null!;

    /// <summary>Whether this page left a form out, or closed one.</summary>
    public static bool ClosedOne(HttpContext http) => http.Items.ContainsKey(LeftOut);

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var folder = PageFolder.Of(Here.ActionDescriptor);
        if (folder?.Split('/').Contains("Desk") != true || LeavesTheDesk(output.Attributes["action"]?.Value.ToString()))
            return;
        if (access.MayAct(Here.HttpContext.User, folder))
            return;
        Here.HttpContext.Items[LeftOut] = true;
        var inner = await output.GetChildContentAsync();
        if (!inner.GetContent().Contains("govuk-form-group", StringComparison.Ordinal))
        {
            output.SuppressOutput();
            return;
        }
        output.PreContent.AppendHtml("<fieldset class=\"heed-closed-form\" disabled>");
        output.PostContent.AppendHtml("</fieldset>");
    }

    /// <summary>Signing out is not an act on the page. An address that begins with a question mark or a name is the page's own.</summary>
    internal static bool LeavesTheDesk(string? action) => action is ['/', ..] && !DeskAddresses.IsDesk(action.Split('?')[0]);
}
