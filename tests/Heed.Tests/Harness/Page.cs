using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Heed.Tests.Harness;

/// <summary>A page as somebody sees it. Fields are found by the words of their label, buttons and links by their own words.</summary>
public sealed class Page
{
    private readonly Visitor visitor;
    private readonly Dictionary<string, (string Name, byte[] Bytes)> attached = new(StringComparer.Ordinal);

    internal Page(Visitor visitor, Uri address, HttpResponseMessage response, string html)
    {
        (this.visitor, Address, Response, Html) = (visitor, address, response, html);
        Document = new HtmlParser().ParseDocument(html);
    }

    /// <summary>Where redirects have led.</summary>
    public Uri Address { get; }
    public string Path => Address.PathAndQuery;
    public HttpResponseMessage Response { get; }
    public HttpStatusCode Status => Response.StatusCode;
    public string Html { get; }
    public IHtmlDocument Document { get; }

    /// <summary>All words on the page, spaces made single.</summary>
    public string Text => Words(Document.Body);

    /// <summary>The words of the first level heading.</summary>
    public string Heading => Words(Document.QuerySelector("h1"));

    /// <summary>Types into the text field (or picks in the list) with this label; <paramref name="under"/> is the legend of its group.</summary>
    public Page Fill(string label, string value, string? under = null)
    {
        switch (this.Field(label, under))
        {
            case IHtmlInputElement input:
                input.Value = value;
                break;
            case IHtmlTextAreaElement area:
                area.Value = value;
                break;
            case IHtmlSelectElement select:
                PickIn(select, value);
                break;
            case var other:
                Assert.Fail($"\"{label}\" is not a field to type in but {other.LocalName}.");
                break;
        }
        return this;
    }

    /// <summary>Fills the day, month and year fields under a legend.</summary>
    public Page FillDate(string legend, DateOnly date) =>
        Fill("Day", $"{date.Day}", legend).Fill("Month", $"{date.Month}", legend).Fill("Year", $"{date.Year}", legend);

    /// <summary>Chooses the radio button, or ticks the box, with this label.</summary>
    public Page Choose(string label, string? under = null)
    {
        var input = Assert.IsType<IHtmlInputElement>(this.Field(label, under), exactMatch: false);
        if (input.Type == "radio")
            foreach (var other in Document.QuerySelectorAll<IHtmlInputElement>($"input[type=radio][name='{input.Name}']"))
                other.IsChecked = false;
        input.IsChecked = true;
        return this;
    }

    /// <summary>Unticks a box.</summary>
    public Page Untick(string label, string? under = null)
    {
        Assert.IsType<IHtmlInputElement>(this.Field(label, under), exactMatch: false).IsChecked = false;
        return this;
    }

    /// <summary>Attaches a file to the upload field with this label.</summary>
    public Page Attach(string label, string fileName, byte[] bytes)
    {
        attached[this.Field(label, null).GetAttribute("name")!] = (fileName, bytes);
        return this;
    }

    /// <summary>Presses the button with these words and gives the page that follows. Where several have them, give the form's address.</summary>
    public Task<Page> Press(string button, string? inFormTo = null)
    {
        var (form, pressed) = this.Button(button, inFormTo);
        return visitor.SendAsync(() => Sending.Request(Address, form, pressed, attached));
    }

    /// <summary>Follows the link with these words.</summary>
    public Task<Page> Follow(string link)
    {
        var found =
            Document.QuerySelectorAll("a[href]").FirstOrDefault(each => Words(each) == link)
            ?? throw new Xunit.Sdk.XunitException($"There is no link \"{link}\" on {Path}:\n{Text}");
        return visitor.Visit(new Uri(Address, found.GetAttribute("href")).PathAndQuery);
    }

    internal static string Words(INode? node) =>
        string.Join(' ', (node?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static void PickIn(IHtmlSelectElement select, string value)
    {
        var option = select.Options.FirstOrDefault(each => Words(each) == value || each.Value == value);
        Assert.True(option is not null, $"There is no \"{value}\" in the list {select.Name}.");
        foreach (var each in select.Options)
            each.IsSelected = each == option;
    }
}
