using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Platform.Components.Fields;

/// <summary>What a field's children pass to it: a hint with markup in it, or exclusive choices.</summary>
internal sealed class FieldNotes
{
    public IHtmlContent? Hint { get; set; }
}

/// <summary>A hint with markup in it, inside a field.</summary>
[HtmlTargetElement("ui-hint")]
public sealed class HintTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        context.Within<FieldNotes>("a field").Hint = await output.GetChildContentAsync();
        output.SuppressOutput();
    }
}
