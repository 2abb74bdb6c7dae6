using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Heed.Platform.Html;

namespace Heed.Tests.Platform;

public sealed class MarkdownTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("[a](javascript:alert(1))")]
    [InlineData("[a](JaVaScRiPt:alert(1))")]
    [InlineData("[a](java&#x0A;script:alert(1))")]
    [InlineData("[a](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[a](vbscript:x)")]
    [InlineData("[a](//evil.example/x)")]
    [InlineData("[a](/\\evil.example/x)")]
    [InlineData("[a](\\\\evil.example)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("![a](https://evil.example/pixel.gif)")]
    [InlineData("![a](x\" onload=\"alert(1))")]
    [InlineData("[a](https://x.example \"title\\\" onclick=\\\"alert(1)\")")]
    [InlineData("[a]: javascript:alert(1)\n\n[a]")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>")]
    [InlineData("<style>*{display:none}</style><iframe src=//evil.example></iframe>")]
    [InlineData("# Heading {onclick=alert(1) style=color:red}")]
    public void Nothing_that_people_write_becomes_code_or_leaves_the_page_by_itself(string markdown)
    {
        var body = new HtmlParser().ParseDocument(Html(markdown)).Body!;
        Assert.NotEqual("", body.InnerHtml.Trim());
        Assert.All(
            body.QuerySelectorAll("*"),
            element =>
            {
                Assert.DoesNotContain(element.LocalName, new[] { "script", "img", "iframe", "style", "object", "embed", "form" });
                Assert.DoesNotContain(
                    element.Attributes,
                    each => each.Name.StartsWith("on", StringComparison.Ordinal) || each.Name == "style"
                );
                if (element.GetAttribute("href") is { } href)
                    Assert.Matches("^(https?:|mailto:|tel:|/(?![/\\\\])|#)", href);
            }
        );
    }

    [Fact]
    public void Headings_lists_tables_and_links_come_out_in_the_type_of_the_page()
    {
        var body = new HtmlParser()
            .ParseDocument(Html("# Why\n\nWe *ask* [you](/consultations).\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"))
            .Body!;
        Assert.Equal("Why", body.QuerySelector("h2.govuk-heading-m")!.Text());
        Assert.Equal("/consultations", body.QuerySelector("p.govuk-body a.govuk-link")!.GetAttribute("href"));
        Assert.Equal(2, body.QuerySelectorAll("ul.govuk-list--bullet li").Length);
        Assert.Equal(2, body.QuerySelectorAll("table.govuk-table td").Length);
        Assert.Null(body.QuerySelector("h1"));
    }

    /// <summary>Markdown for a column's side becomes a style of the cell, which the content security policy would refuse.</summary>
    [Fact]
    public void Only_what_the_pages_know_leaves_the_sanitiser()
    {
        var table = Html("| a |\n|--:|\n| 1 |\n");
        Assert.DoesNotContain("style", table, StringComparison.Ordinal);
        Assert.Contains("role=\"region\" tabindex=\"0\" aria-label=\"Table 1\"", table, StringComparison.Ordinal);
        Assert.Contains(
            "<ol start=\"3\" class=\"govuk-list govuk-list--number\">",
            Html("3. three\n4. four"),
            StringComparison.Ordinal
        );
        Assert.Contains("Ŵyau &amp; “bacon” &lt;b&gt;", Html("Ŵyau & “bacon” <b>"), StringComparison.Ordinal);
        Assert.Contains("title=\"say &quot;yes&quot;\"", Html("[a](/x 'say \"yes\"')"), StringComparison.Ordinal);
    }

    [Fact]
    public void One_text_on_two_pages_has_the_headings_of_each()
    {
        Assert.Contains("<h2 ", Html("# Why"), StringComparison.Ordinal);
        Assert.Contains("<h3 ", Html("# Why", below: 2), StringComparison.Ordinal);
        Assert.Contains("<h2 ", Html("# Why"), StringComparison.Ordinal);
        Assert.Equal("", Html(""));
    }

    private static string Html(string markdown, int below = 1)
    {
        using var writer = new StringWriter();
        MarkdownText.Render(markdown, below).WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        return writer.ToString();
    }
}
