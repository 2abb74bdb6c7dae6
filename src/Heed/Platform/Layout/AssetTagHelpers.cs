using Heed.Platform.Components;
using Heed.Platform.Words;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Platform.Layout;

/// <summary>The stylesheet of a face, and the office's colour.</summary>
[HtmlTargetElement("ui-styles", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StylesTagHelper(WebAssets assets, Phrasebook words, BrandStylesheet brand) : TagHelper
{
    public string Face { get; set; } = "site";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Filled(Sheet(assets.Style(Face, words.Language.RightToLeft)), Sheet(brand.Address), Icon());
    }

    private static TagBuilder Sheet(string href) => Link("stylesheet", href);

    private TagBuilder Icon() => Link("icon", brand.IconAddress).With("type", "image/svg+xml");

    private static TagBuilder Link(string rel, string href)
    {
        var link = Markup.Tag("link").With("rel", rel).With("href", href);
        link.TagRenderMode = TagRenderMode.StartTag;
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
            preload.TagRenderMode = TagRenderMode.StartTag;
            output.Content.Put(preload);
        }
        output.Content.Put(Markup.Tag("script").With("type", "module").With("src", assets.Script(Face)));
    }
}
