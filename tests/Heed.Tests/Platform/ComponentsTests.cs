using Heed.Tests.Harness;

namespace Heed.Tests.Platform;

/// <summary>The components through the page that shows them all.</summary>
public sealed class ComponentsTests : RoomTest
{
    private const string Gallery = "/desk/about/components";

    private async Task<Page> Open() => await (await Officer("administrator")).Visit(Gallery);

    [Fact]
    public async Task The_gallery_is_closed_to_the_public() =>
        Assert.DoesNotContain("Everything that pages are made of", (await Citizen.Visit(Gallery)).Html);

    [Fact]
    public async Task Every_field_has_a_label_a_name_and_the_descriptions_it_claims()
    {
        var page = await Open();
        var controls = page.Document.QuerySelectorAll("main input:not([type=hidden]), main select, main textarea");
        Assert.True(controls.Length > 20);
        foreach (var control in controls)
        {
            Assert.False(string.IsNullOrEmpty(control.GetAttribute("name")), control.OuterHtml);
            Assert.NotNull(page.Document.QuerySelector($"label[for='{control.Id}']"));
        }
        foreach (var described in page.Document.QuerySelectorAll("[aria-describedby]"))
        foreach (var id in described.GetAttribute("aria-describedby")!.Split(' '))
            Assert.NotNull(page.Document.GetElementById(id));
    }

    [Fact]
    public async Task No_id_is_used_twice()
    {
        var ids = (await Open()).Document.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        Assert.Equal(ids.Distinct(StringComparer.Ordinal).Count(), ids.Count);
    }

    [Fact]
    public async Task What_was_typed_is_kept_even_when_it_cannot_be_read()
    {
        var page = (await Open())
            .Fill("Your name", "Asha <b>& Co</b>")
            .Fill("Cost", "lots")
            .Fill("Your view", "\nOne\nTwo \"three\"")
            .Fill("Day", "31")
            .Fill("Month", "February")
            .Fill("Year", "2026")
            .Fill("Time", "teatime")
            .Choose("By email")
            .Choose("Safer roads");
        page = await page.Press("Check your answers");
        Assert.Equal("Asha <b>& Co</b>", Value(page, "Input.Name"));
        Assert.DoesNotContain("<b>& Co", page.Html);
        Assert.Equal("lots", Value(page, "Input.Cost"));
        Assert.Equal("\nOne\nTwo \"three\"", page.Document.QuerySelector("textarea")!.TextContent.ReplaceLineEndings("\n"));
        Assert.Equal("31", Value(page, "Input.ClosesOn.Day"));
        Assert.Equal("February", Value(page, "Input.ClosesOn.Month"));
        Assert.Equal("teatime", Value(page, "Input.ClosesAt"));
        Assert.NotNull(page.Document.QuerySelector("input[value=email][checked]"));
        Assert.NotNull(page.Document.QuerySelector("input[value=roads][checked]"));
        Assert.Null(page.Document.QuerySelector("input[value=rural][checked]"));
    }

    [Fact]
    public async Task Every_message_of_the_summary_leads_to_its_field_and_stands_there_too()
    {
        var page = await (await Open()).Fill("Cost", "lots").Fill("Day", "31").Press("Check your answers");
        var links = page.Document.QuerySelectorAll(".govuk-error-summary a");
        Assert.Equal(
            [
                "Choose how we shall reply",
                "Enter a day, a month and a year, such as 27 3 2026",
                "Enter a number, such as 15",
                "Enter your name",
            ],
            links.Select(link => link.TextContent).Order(StringComparer.Ordinal)
        );
        foreach (var link in links)
        {
            var field = page.Document.QuerySelector(link.GetAttribute("href")!)!;
            Assert.Equal("INPUT", field.TagName);
            Assert.Contains(link.TextContent, field.Closest(".govuk-form-group--error")!.TextContent);
        }
        Assert.StartsWith("Error: ", page.Document.Title);
    }

    [Fact]
    public async Task A_password_is_never_sent_back()
    {
        var page = await (await Open()).Fill("Password", "correct horse").Press("Check your answers");
        Assert.DoesNotContain("correct horse", page.Html);
    }

    [Fact]
    public async Task Good_answers_bring_no_errors()
    {
        var page = (await Open()).Fill("Your name", "Asha").Choose("By post").Fill("Time", "5.30pm");
        page = await page.Fill("Day", "27").Fill("Month", "3").Fill("Year", "2026").Press("Check your answers");
        Assert.Null(page.Document.QuerySelector(".govuk-error-summary"));
        Assert.Null(page.Document.QuerySelector(".govuk-error-message"));
    }

    [Fact]
    public async Task Pages_of_a_list_keep_the_rest_of_the_address()
    {
        var page = await (await Officer("administrator")).Visit($"{Gallery}?state=open&state=closed&p=2");
        var next = page.Document.QuerySelector(".govuk-pagination a[rel=next]")!.GetAttribute("href");
        Assert.Equal($"{Gallery}?state=open&state=closed&p=3", next);
        Assert.Contains("Showing 26 to 50 of 1,204 results", page.Text);
    }

    [Fact]
    public async Task A_sorted_column_says_so_and_turns_round()
    {
        var page = await (await Officer("administrator")).Visit($"{Gallery}?sort=title");
        var head = page.Document.QuerySelectorAll("th[aria-sort]").Single(cell => cell.GetAttribute("aria-sort") == "ascending");
        Assert.Equal($"{Gallery}?sort=title&order=desc", head.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Every_chart_is_an_image_with_a_name_and_its_figures_in_a_table()
    {
        var charts = (await Open()).Document.QuerySelectorAll("figure.chart");
        Assert.Equal(5, charts.Length);
        foreach (var chart in charts)
        {
            var drawing = chart.QuerySelector("[role=img]")!;
            Assert.Equal(drawing.GetAttribute("aria-labelledby"), chart.QuerySelector("h3")!.Id);
            Assert.True(chart.QuerySelectorAll("details table tbody tr").Length > 1);
        }
    }

    private static string? Value(Page page, string name) =>
        page.Document.QuerySelector($"[name='{name}']")!.GetAttribute("value");
}
