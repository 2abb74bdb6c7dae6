using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Xunit.Sdk;

namespace Heed.Tests.Harness;

/// <summary>Finds the parts of a page as a person does: by their words.</summary>
public static class PageParts
{
    internal static IElement Field(this Page page, string label, string? under)
    {
        IElement within = page.Document.Body!;
        if (under is not null)
            within =
                page.Document.QuerySelectorAll("fieldset").LastOrDefault(set => Page.Words(set.QuerySelector("legend")) == under)
                ?? throw new XunitException($"There is no group \"{under}\" on {page.Path}.");
        var found = within
            .QuerySelectorAll<IHtmlLabelElement>("label")
            .Where(each => Page.Words(each) == label)
            .Select(each =>
                each.HtmlFor is { Length: > 0 } id
                    ? page.Document.GetElementById(id)
                    : each.QuerySelector("input,select,textarea")
            )
            .OfType<IElement>()
            .ToList();
        if (found.Count == 0)
            found = [.. within.QuerySelectorAll("[aria-label]").Where(each => each.GetAttribute("aria-label") == label)];
        return found.Count switch
        {
            1 => found[0],
            0 => throw new XunitException($"There is no field \"{label}\" on {page.Path}:\n{page.Text}"),
            _ => throw new XunitException($"There are {found.Count} fields \"{label}\" on {page.Path}; say under which legend."),
        };
    }

    internal static (IHtmlFormElement Form, IElement Pressed) Button(this Page page, string words, string? inFormTo)
    {
        var buttons = page
            .Document.QuerySelectorAll("button, input[type=submit]")
            .Where(each => Page.Words(each) == words || each.GetAttribute("value") == words && each.LocalName == "input")
            .Select(each => (Form: FormOf(page, each), Pressed: each))
            .Where(each => each.Form is not null)
            .Where(each =>
                inFormTo is null || (each.Form!.GetAttribute("action") ?? page.Address.AbsolutePath).Contains(inFormTo)
            )
            .ToList();
        return buttons.Count switch
        {
            1 => (buttons[0].Form!, buttons[0].Pressed),
            0 => throw new XunitException($"There is no button \"{words}\" on {page.Path}:\n{page.Text}"),
            _ => throw new XunitException($"There are {buttons.Count} buttons \"{words}\" on {page.Path}; say in which form."),
        };
    }

    private static IHtmlFormElement? FormOf(Page page, IElement button) =>
        button.GetAttribute("form") is { } id
            ? page.Document.GetElementById(id) as IHtmlFormElement
            : button.Closest("form") as IHtmlFormElement;

    /// <summary>The page says these words.</summary>
    public static Page ShouldSay(this Page page, string words)
    {
        Assert.True(page.Text.Contains(words), $"{page.Path} ({(int)page.Status}) does not say \"{words}\":\n{page.Text}");
        return page;
    }

    /// <summary>The page does not say these words.</summary>
    public static Page ShouldNotSay(this Page page, string words)
    {
        Assert.False(page.Text.Contains(words), $"{page.Path} says \"{words}\":\n{page.Text}");
        return page;
    }

    /// <summary>The page shows its form again, with these words among its errors.</summary>
    public static Page ShouldRefuse(this Page page, string words)
    {
        var summary = page.Document.QuerySelector(".govuk-error-summary");
        Assert.True(summary is not null, $"{page.Path} ({(int)page.Status}) shows no errors:\n{page.Text}");
        Assert.True(
            Page.Words(summary).Contains(words),
            $"The errors of {page.Path} do not say \"{words}\": {Page.Words(summary)}"
        );
        return page;
    }

    /// <summary>The page was answered with success and shows no errors.</summary>
    public static Page ShouldBeFine(this Page page)
    {
        Assert.True(page.Response.IsSuccessStatusCode, $"{page.Path} answered {(int)page.Status}:\n{page.Text}");
        var summary = page.Document.QuerySelector(".govuk-error-summary");
        Assert.True(summary is null, $"{page.Path} refuses: {Page.Words(summary)}");
        return page;
    }

    /// <summary>The value in the field with this label.</summary>
    public static string ValueOf(this Page page, string label, string? under = null) =>
        page.Field(label, under) switch
        {
            IHtmlInputElement input => input.Value,
            IHtmlTextAreaElement area => area.Value,
            IHtmlSelectElement select => select.Value ?? "",
            var other => throw new XunitException($"\"{label}\" is {other.LocalName}, which holds no value."),
        };
}
