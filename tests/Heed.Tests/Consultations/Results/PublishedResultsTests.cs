using AngleSharp.Dom;
using Heed.Consultations;
using Heed.Consultations.Results;
using Heed.Publishing.Doors;
using Heed.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Consultations.Results;

/// <summary>The public page of results: what it withholds and says so, its order, its contents.</summary>
public sealed class PublishedResultsTests : RoomTest
{
    private const string Public = "/consultations/feeling-safe26/results";

    private async Task<Page> PublishedAsync(Consultation consultation, string summary = "Little.")
    {
        await (await Officer("engagement")).PublishResults(await Officer("chief-executive"), consultation, summary);
        Clock.Pass(TimeSpan.FromSeconds(3));
        return (await AnotherCitizen().Visit(Public)).ShouldBeFine();
    }

    private Task<ResultsContent> FrozenAsync(Consultation consultation) =>
        In(async services =>
        {
            var version = await services
                .GetRequiredService<PublishedItems>()
                .OfSubjectAsync(ResultsContent.Kind, consultation.Id, default);
            return ResultsContent.FromJson(version!.Body);
        });

    private static List<string> Cells(Page page, string question, int column) =>
        [.. Table(page, question).QuerySelectorAll("tbody tr").Select(row => Page.Words(row.Children[column]))];

    private static IElement Table(Page page, string question) =>
        page.Document.QuerySelectorAll("table").Single(table => Page.Words(table.QuerySelector("caption")).EndsWith(question));

    [Fact]
    public async Task No_count_from_one_to_four_is_published_and_the_page_says_what_is_withheld()
    {
        var consultation = await Sample.Answered();
        var page = await PublishedAsync(consultation);
        Assert.Equal(["12", "20", "Withheld", "Withheld"], Cells(page, "How safe are you after dark?", 1));
        Assert.Equal(["30", "15", "7", "Withheld"], Cells(page, "What worries you?", 1));
        Assert.Equal(["Withheld", "Withheld"], Cells(page, "How people answered", 1));
        page.ShouldSay("Withheld, because it could point at a few people: A bit unsafe, Very unsafe.")
            .ShouldSay("What we do not show, and why")
            .ShouldSay("5 figures are marked “Withheld”");
        var numbers = page.Document.QuerySelectorAll("main td, main svg text.chart__strong").Select(Page.Words).ToList();
        Assert.DoesNotContain(numbers, text => int.TryParse(text, out var number) && number is > 0 and < 5);
        Assert.DoesNotContain("7%", Cells(page, "How safe are you after dark?", 2));
    }

    [Fact]
    public async Task What_is_withheld_is_not_in_the_frozen_version_either()
    {
        var consultation = await Sample.Answered();
        await PublishedAsync(consultation);
        var frozen = await FrozenAsync(consultation);
        IEnumerable<int?> counts =
        [
            .. frozen.Questions.SelectMany(summary => summary.Rows).Select(row => row.Count),
            .. frozen.ByMode.Select(mode => mode.Count),
            .. frozen.ByPeriod.Select(period => period.Count),
        ];
        Assert.Contains(null, counts);
        Assert.DoesNotContain(counts, count => count is > 0 and < 5);
        Assert.All(
            frozen.Questions.SelectMany(summary => summary.Rows).Where(row => row.Count is null),
            row => Assert.Equal((null, null, null), (row.Share, row.Low, row.High))
        );
    }

    [Fact]
    public async Task A_version_frozen_by_an_older_program_without_protection_is_protected_when_it_is_shown()
    {
        var consultation = await Sample.Answered();
        var live = await In(services => services.GetRequiredService<ResultsQuery>().ReadAsync(consultation, default));
        var (author, clearer) = (await IdOfOfficer("engagement"), await IdOfOfficer("chief-executive"));
        await In(async services =>
        {
            var items = services.GetRequiredService<ItemPublishing>();
            var version = await items.WriteAsync(
                new(ResultsContent.Kind, consultation.Id, consultation.Slug, "Results", "Why", live.ToJson(), author),
                default
            );
            await items.SendForClearanceAsync(version, default);
            var desk = services.GetRequiredService<ItemClearance>();
            Assert.True((await desk.TryClearAsync(version, new(clearer, EqualityScreening.NoEffect), default)).Done);
            Assert.True((await items.TryPublishAsync(version, Clock.Now, default)).Done);
        });
        var page = await Citizen.Visit(Public);
        Assert.Equal(["12", "20", "Withheld", "Withheld"], Cells(page, "How safe are you after dark?", 1));
    }

    [Fact]
    public async Task Single_choices_and_scales_keep_the_order_asked_and_several_choices_go_by_size()
    {
        var page = await PublishedAsync(await Sample.Answered());
        Assert.Equal(["Very safe", "Fairly safe", "A bit unsafe", "Very unsafe"], Cells(page, "How safe are you after dark?", 0));
        Assert.Equal(["Burglary", "Cars", "Drugs", "Noise"], Cells(page, "What worries you?", 0));
        Assert.Equal(["1 – Not", "2", "3 – Fully"], Cells(page, "How much do you trust us?", 0));
        var drawn = page
            .Document.QuerySelectorAll("#answer-dark .chart__row .chart__words, #answer-dark svg text")
            .Select(Page.Words);
        Assert.Equal(["Very safe", "29%", "Fairly safe", "49%", "A bit unsafe", "Withheld", "Very unsafe", "Withheld"], drawn);
    }

    [Fact]
    public async Task The_contents_lead_to_every_part_and_each_chart_has_one_table()
    {
        var page = await PublishedAsync(await Sample.Answered());
        var links = page.Document.QuerySelectorAll("nav.heed-contents a").ToList();
        Assert.Contains("What worries you?", links.Select(Page.Words));
        Assert.Contains("What people answered", links.Select(Page.Words));
        Assert.All(links, link => Assert.NotNull(page.Document.GetElementById(link.GetAttribute("href")![1..])));
        var charts = page.Document.QuerySelectorAll("figure.chart").Length;
        Assert.Equal(charts, page.Document.QuerySelectorAll("main details").Length);
        Assert.True(charts >= 3);
    }

    [Fact]
    public async Task Two_published_versions_cannot_be_subtracted_to_read_what_a_few_people_said()
    {
        var consultation = await Sample.Answered();
        await PublishedAsync(consultation);
        for (var person = 0; person < 9; person++)
            await Sample.OneAnswer(consultation, person);
        (await (await Officer("engagement")).Visit($"{consultation.ResultsOnDesk()}/publish")).ShouldSay(
            "stands with its figures"
        );
        var page = await PublishedAsync(consultation, "Better words.");
        page.ShouldSay("Better words.").ShouldSay("41 people answered.");
        await Sample.OneAnswer(consultation, 9);
        (await PublishedAsync(consultation)).ShouldSay("51 people answered.");
    }
}
