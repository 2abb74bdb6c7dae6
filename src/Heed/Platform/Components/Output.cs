using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Platform.Components;

/// <summary>Ways of turning a component's own element into the elements it stands for.</summary>
public static class Output
{
    /// <summary>Becomes an element with a class, keeping the attributes the page's author wrote.</summary>
    public static TagHelperOutput Become(this TagHelperOutput output, string tag, string css = "")
    {
        output.TagName = tag;
        output.TagMode = TagMode.StartTagAndEndTag;
        foreach (var name in css.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            output.AddClass(name, HtmlEncoder.Default);
        return output;
    }

    /// <summary>Replaces the content. Strings are encoded.</summary>
    public static TagHelperOutput Filled(this TagHelperOutput output, params ReadOnlySpan<object?> content)
    {
        output.Content.Clear();
        foreach (var part in content)
            output.Content.Put(part);
        return output;
    }

    public static TagHelperOutput Set(this TagHelperOutput output, string attribute, string? value)
    {
        if (value is not null)
            output.Attributes.SetAttribute(attribute, value);
        return output;
    }

    /// <summary>Sets an attribute without a value when the condition holds.</summary>
    public static TagHelperOutput Flag(this TagHelperOutput output, string attribute, bool condition = true)
    {
        if (condition)
            output.Attributes.SetAttribute(new TagHelperAttribute(attribute, null, HtmlAttributeValueStyle.Minimized));
        return output;
    }

    /// <summary>An inner element that takes over the attributes the author wrote, such as <c>autocomplete</c> on an input.</summary>
    public static TagHelperOutput Inner(this TagHelperOutput output, string tag, bool empty = false)
    {
        var inner = new TagHelperOutput(
            tag,
            [.. output.Attributes],
            (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent())
        )
        {
            TagMode = empty ? TagMode.StartTagOnly : TagMode.StartTagAndEndTag,
        };
        output.Attributes.Clear();
        return inner;
    }

    /// <summary>Offers something to this component's children, and only to them.</summary>
    public static T Offer<T>(this TagHelperContext context, T what)
        where T : class
    {
        context.Items[typeof(T)] = what;
        return what;
    }

    /// <summary>What an enclosing component has offered, or null.</summary>
    public static T? Offered<T>(this TagHelperContext context)
        where T : class => context.Items.TryGetValue(typeof(T), out var what) ? what as T : null;

    /// <summary>What an enclosing component has offered. Throws with the name of the component that is missing.</summary>
    public static T Within<T>(this TagHelperContext context, string parent)
        where T : class =>
        context.Offered<T>() ?? throw new InvalidOperationException($"<{context.TagName}> must be inside <{parent}>.");
}
