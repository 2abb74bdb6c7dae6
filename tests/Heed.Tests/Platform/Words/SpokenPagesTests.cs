using AngleSharp.Dom;
using Heed.Tests.Harness;

namespace Heed.Tests.Platform.Words;

/// <summary>
/// Public pages read in an invented language: text that is neither in brackets ⟦…⟧ nor inside an element marked
/// <c>data-content</c> was written into a page instead of into its words.
/// </summary>
public sealed class SpokenPagesTests : RoomTest
{
    private static readonly string[] First =
    [
        "/",
        "/consultations",
        "/contact",
        "/privacy",
        "/accessibility",
        "/what-we-do",
        "/nowhere/at/all",
    ];

    protected override string? Demonstration => "kent";

    protected override IReadOnlyDictionary<string, string> Settings =>
        new Dictionary<string, string>
        {
            ["Words:Languages:0"] = "en",
            ["Words:Languages:1"] = "qps-ploc",
            ["Words:Languages:2"] = "qps-plocm",
        };

    [Theory]
    [InlineData("qps-ploc", "ltr")]
    [InlineData("qps-plocm", "rtl")]
    public async Task Every_public_page_takes_its_text_from_words(string language, string direction)
    {
        var waiting = new Queue<string>(First);
        var seen = new HashSet<string>(First, StringComparer.Ordinal);
        var unspoken = new SortedSet<string>(StringComparer.Ordinal);
        while (waiting.TryDequeue(out var address) && seen.Count < 80)
        {
            var page = await Citizen.Visit($"{address}?lang={language}");
            if (page.Document.DocumentElement.GetAttribute("lang") is not { } lang)
                continue;
            Assert.Equal(language.Replace("qps-", "en-x-"), lang);
            Assert.Equal(direction, page.Document.DocumentElement.GetAttribute("dir"));
            unspoken.UnionWith(Unspoken(page.Document).Select(text => $"{address}: {text}"));
            foreach (var link in Links(page.Document).Where(seen.Add))
                waiting.Enqueue(link);
        }
        Assert.True(seen.Count >= First.Length);
        Assert.True(unspoken.Count == 0, string.Join('\n', unspoken));
    }

    private static IEnumerable<string> Unspoken(IDocument page) =>
        from node in page.Body!.Descendants<IText>()
        let text = node.Text.Trim()
        where text.Any(char.IsLetter) && !text.Contains('⟦') && !text.Contains('⟧') && !IsContent(node)
        select text[..Math.Min(80, text.Length)];

    private static bool IsContent(INode node) =>
        node.Ancestors<IElement>()
            .Any(element => element.HasAttribute("data-content") || element.LocalName is "script" or "option")
        // A word of ours that a link or an emphasis divides has its brackets in the parts around it.
        || (
            node.ParentElement?.ParentElement?.TextContent.Contains('⟦') == true
            && node.ParentElement.LocalName is "a" or "strong"
        );

    private static IEnumerable<string> Links(IDocument page) =>
        page.QuerySelectorAll("a[href^='/']")
            .Select(link => link.GetAttribute("href")!.Split('?', '#')[0])
            .Where(href => !href.StartsWith("/desk", StringComparison.Ordinal) && !Path.HasExtension(href));
}
