using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Heed.Platform.Components;

/// <summary>Builds elements whose text and attribute values are always encoded.</summary>
public static class Markup
{
    /// <summary>An element with a class and content. Strings are encoded; <see cref="IHtmlContent"/> is written as it is; null is nothing.</summary>
    public static TagBuilder Tag(string name, string? css = null, params ReadOnlySpan<object?> content)
    {
        var tag = new TagBuilder(name);
        if (!string.IsNullOrEmpty(css))
            tag.Attributes["class"] = css;
        return tag.Having(content);
    }

    /// <summary>Sets an attribute, unless its value is null.</summary>
    public static TagBuilder With(this TagBuilder tag, string attribute, string? value)
    {
        if (value is not null)
            tag.Attributes[attribute] = value;
        return tag;
    }

    /// <summary>Sets an attribute that has no value, such as <c>hidden</c>, when the condition holds.</summary>
    public static TagBuilder When(this TagBuilder tag, bool condition, string attribute) =>
        condition ? tag.With(attribute, "") : tag;

    public static TagBuilder Having(this TagBuilder tag, params ReadOnlySpan<object?> content)
    {
        foreach (var part in content)
            tag.InnerHtml.Put(part);
        return tag;
    }

    /// <summary>Text that is read out but not shown.</summary>
    public static TagBuilder Hidden(string text) => Tag("span", "govuk-visually-hidden", text);

    public static IHtmlContentBuilder Put(this IHtmlContentBuilder builder, object? part) =>
        part switch
        {
            null => builder,
            IHtmlContent html => builder.AppendHtml(html),
            IEnumerable<IHtmlContent> several => several.Aggregate(builder, (to, html) => to.AppendHtml(html)),
            _ => builder.Append(Convert.ToString(part, Words.Phrasebook.British)!),
        };

    /// <summary>Class names joined by blanks, empty ones left out.</summary>
    public static string Css(params IEnumerable<string?> names) =>
        string.Join(' ', names.Where(name => !string.IsNullOrEmpty(name)));
}
