using AngleSharp.Dom;
using Heed.Tests.Decisions;
using Heed.Tests.Harness;

namespace Heed.Tests.Consultations.Results;

/// <summary>From the home page, the list and the consultation's page the results are one step away.</summary>
public sealed class WhatCameTests : RoomTest
{
    private static readonly string[] Places = ["/", "/consultations", "/consultations/feeling-safe26"];

    private static IElement? Link(Page page, string words) =>
        page.Document.QuerySelectorAll("main a").FirstOrDefault(link => Page.Words(link).StartsWith(words));

    [Fact]
    public async Task Published_results_and_what_came_of_them_are_named_with_their_day_and_linked()
    {
        var consultation = await Sample.Answered();
        var (author, clearer) = (await Officer("engagement"), await Officer("chief-executive"));
        foreach (var place in Places)
            (await Citizen.Visit(place)).ShouldNotSay("Results published").ShouldNotSay("We asked, you said, we did");
        await author.PublishResults(clearer, consultation);
        Clock.Pass(TimeSpan.FromSeconds(3));
        foreach (var place in Places)
        {
            var page = (await Citizen.Visit(place)).ShouldSay("Results published 30 September 2026");
            var link = Link(page, place == "/" ? "Results: Feeling SAFE26" : "Results published 30 September 2026");
            Assert.Equal("/consultations/feeling-safe26/results", link?.GetAttribute("href"));
            page.ShouldNotSay("We asked, you said, we did");
        }
        await Sample.Finding(consultation, "More lights", answered: true);
        await DecisionsSample.Publish(author, clearer);
        Clock.Pass(TimeSpan.FromSeconds(3));
        foreach (var place in Places)
        {
            var link = Link(await Citizen.Visit(place), "We asked, you said, we did");
            Assert.Equal("/you-said/feeling-safe26", link?.GetAttribute("href"));
        }
        var results = await Citizen.Visit("/consultations/feeling-safe26/results");
        Assert.Contains("What we did", results.Document.QuerySelectorAll("nav.heed-contents a").Select(Page.Words));
        Assert.NotNull(results.Document.GetElementById("what-we-did"));
    }
}
