using AngleSharp.Dom;
using Heed.Tests.Consultations.Answer;
using Heed.Tests.Decisions;
using Heed.Tests.Harness;

namespace Heed.Tests.Consultations.Results;

/// <summary>Results on the desk: exact, saying what will be withheld, and honest about how far they are.</summary>
public sealed class DeskResultsTests : RoomTest
{
    private static IElement? Button(Page page, string words) =>
        page.Document.QuerySelectorAll("a.govuk-button").SingleOrDefault(button => Page.Words(button) == words);

    private static bool IsMain(IElement? button) => button is not null && !button.ClassList.Contains("govuk-button--secondary");

    [Fact]
    public async Task The_desk_shows_every_count_and_says_which_will_be_withheld()
    {
        var consultation = await Sample.Answered();
        var page = await (await Officer("engagement")).Visit(consultation.ResultsOnDesk());
        var rows = page.Document.QuerySelectorAll("#answer-dark tbody tr").Select(Page.Words).ToList();
        Assert.StartsWith("Very unsafe Withheld when published 3 7%", rows[3]);
        Assert.StartsWith("A bit unsafe Withheld when published 6 15%", rows[2]);
        Assert.StartsWith("Very safe 12 29%", rows[0]);
        page.ShouldSay("When published Withheld: A bit unsafe, Very unsafe.")
            .ShouldSay("What will be withheld when this is published");
    }

    [Fact]
    public async Task Ways_of_answering_are_named_in_the_words_of_the_office()
    {
        var consultation = await Sample.Answered();
        var page = await (await Officer("engagement")).Visit(consultation.ResultsOnDesk());
        var table = page
            .Document.QuerySelectorAll("table")
            .Single(each => Page.Words(each.QuerySelector("caption")) == "How people answered");
        Assert.Equal(["Website 38", "Imported file 3"], table.QuerySelectorAll("tbody tr").Select(Page.Words));
    }

    [Fact]
    public async Task Publishing_is_the_main_thing_only_when_it_has_closed_and_nothing_is_public()
    {
        var consultation = await Sample.Answered(closed: false);
        var page = await (await Officer("engagement")).Visit(consultation.ResultsOnDesk());
        Assert.False(IsMain(Button(page.ShouldSay("Nothing of these results is public yet."), "Publish the results so far")));
        Clock.Pass(TimeSpan.FromDays(15));
        var (author, clearer) = (await Officer("engagement"), await Officer("chief-executive"));
        Assert.True(IsMain(Button(await author.Visit(consultation.ResultsOnDesk()), "Publish the results")));
        var version = (await author.SendResults(consultation)).Path;
        page = (await author.Visit(consultation.ResultsOnDesk())).ShouldSay("Version 1 waits for clearance.");
        Assert.Null(Button(page, "Publish the results"));
        Assert.False(IsMain(Button(page, "Make a new version")));
        await DecisionsSample.Clear(clearer, version);
        (await author.Visit(consultation.ResultsOnDesk())).ShouldSay("Version 1 was cleared and can be published.");
        (await (await clearer.Visit(version + "/publish")).Choose("Now").Press("Publish")).ShouldBeFine();
        page = (await author.Visit(consultation.ResultsOnDesk()))
            .ShouldSay("Published: version 1, since 10am on Wednesday 30 September 2026.")
            .ShouldNotSay("Nothing of these results is public yet.");
        Assert.False(IsMain(Button(page, "Make a new version")));
        Assert.Empty(page.Document.QuerySelectorAll("main a.govuk-button:not(.govuk-button--secondary)"));
        Assert.Equal("/consultations/feeling-safe26/results", (await page.Follow("See the public page")).Path);
    }

    [Fact]
    public async Task The_overview_tells_when_it_really_ran()
    {
        var consultation = await Sample.Launched();
        var officer = await Officer("engagement");
        var home = $"/desk/consultations/{consultation.Id:D}";
        (await officer.Visit(home)).ShouldSay("RunsFrom 10am on Monday 14 September 2026 to 10am on Tuesday 29 September 2026");
        Clock.Pass(TimeSpan.FromDays(2));
        officer = await Officer("engagement");
        var page = await officer.Visit($"{home}/close");
        page = await page.Fill("Why does it close early?", "Enough have answered.").Press("Close early");
        page.ShouldBeFine();
        (await officer.Visit(home)).ShouldSay(
            "RanFrom 10am on Monday 14 September 2026 to 10am on Thursday 17 September 2026, closed early; "
                + "planned to 10am on Tuesday 29 September 2026"
        );
    }

    [Fact]
    public async Task Today_shows_what_opens_and_closes_in_the_next_four_weeks()
    {
        var officer = await Officer("engagement");
        (await officer.Visit("/desk")).ShouldSay("Nothing opens, closes or becomes public in the next four weeks.");
        await Sample.Launched(each => (each.OpensAt, each.ClosesAt) = (Clock.Now.AddDays(10), Clock.Now.AddDays(60)), "TEN26");
        await Sample.Launched(each => each.ClosesAt = Clock.Now.AddDays(20), "CLOSES26");
        await Sample.Launched(each => (each.OpensAt, each.ClosesAt) = (Clock.Now.AddDays(40), Clock.Now.AddDays(60)), "FAR26");
        (await officer.Visit("/desk"))
            .ShouldSay("Feeling TEN26 opens")
            .ShouldSay("Feeling CLOSES26 closes with no answers yet")
            .ShouldNotSay("Feeling FAR26 opens");
    }
}
