using Heed.Platform.Components;
using Heed.Platform.Words;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Platform.Layout;

/// <summary>The stylesheet of a face, and the office's colour.</summary>
[HtmlTargetElement("ui-styles", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StylesTagHelper(WebAssets assets, Phrasebook words, Brandsheet brand) : TagHelper
{
    public string Face { get; set; } = "site";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Filled(Sheet(assets.Style(Face, words.Language.RightToLeft)), Sheet(brand.Address));
    }

    private static Microsoft.AspNetCore.Mvc.Rendering.TagBuilder Sheet(string href)
    {
        var link = Markup.Tag("link").With("rel", "stylesheet").With("href", href);
        link.TagRenderMode = Microsoft.AspNetCore.Mvc.Rendering.TagRenderMode.StartTag;
        return link;
    }
}

/// <summary>The script of a face.</summary>
[HtmlTargetElement("ui-script", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ScriptTagHelper(WebAssets assets) : TagHelper
{
    public string Face { get; set; } = "site";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        foreach (var part in assets.ScriptParts(Face))
        {
            var preload = Markup.Tag("link").With("rel", "modulepreload").With("href", part);
            preload.TagRenderMode = Microsoft.AspNetCore.Mvc.Rendering.TagRenderMode.StartTag;
            output.Content.Put(preload);
        }
        output.Content.Put(Markup.Tag("script").With("type", "module").With("src", assets.Script(Face)));
    }
}
