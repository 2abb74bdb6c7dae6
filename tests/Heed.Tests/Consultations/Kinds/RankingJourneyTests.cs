using Heed.Tests.Consultations.Answer;
using Heed.Tests.Consultations.Make;
using Heed.Tests.Consultations.Results;
using Heed.Tests.Harness;

namespace Heed.Tests.Consultations.Kinds;

/// <summary>A ranking from the desk to what the respondent sees of it.</summary>
public sealed class RankingJourneyTests : RoomTest
{
    [Fact]
    public async Task An_office_adds_a_ranking_and_sees_it_in_the_list_and_in_the_preview()
    {
        var draft = await Sample.Draft();
        var officer = await Officer("engagement");
        var page = await (await officer.Visit(draft.Desk("questions/add?to=0"))).Choose("Ranking").Press("Continue");
        page = await page.Fill("Question", "What should come first?")
            .Fill("Things to put in order", "Street lights\nMore patrols | On foot\nYouth clubs")
            .Fill("Most that may be ranked (optional)", "2")
            .Fill("Fewest that must be ranked (optional)", "1")
            .Press("Save");
        page.ShouldBeFine().ShouldSay("Ranking of 3, at most 2, at least 1");
        var question = (await Sample.Again(draft.Id)).Questionnaire.Questions.Last();
        Assert.Equal(("Ranking", 2, 1), (question.Kind.Code, question.AtMost, question.AtLeast));
        Assert.Equal("On foot", question.Choices[1].Hint);
        (await officer.Visit(draft.Desk("preview/1"))).ShouldSay("Street lights").ShouldSay("Give up to 2 of them a place");
        var edit = await officer.Visit(draft.Desk($"questions/edit/{question.Key}"));
        Assert.Equal("1", edit.ValueOf("Fewest that must be ranked (optional)"));
    }

    [Theory]
    [InlineData("One", "", "", "Write at least two choices")]
    [InlineData("1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13", "", "", "Write 12 things at most")]
    [InlineData("One\nTwo", "3", "", "must be a number from 2 to 2")]
    [InlineData("One\nTwo\nThree", "2", "3", "must be a number from 1 to 2")]
    public async Task A_ranking_that_cannot_be_answered_is_refused(string items, string most, string fewest, string because)
    {
        var draft = await Sample.Draft();
        var page = await (await Officer("engagement")).Visit(draft.Desk("questions/edit?to=0&kind=Ranking"));
        page = await page.Fill("Question", "What first?")
            .Fill("Things to put in order", items)
            .Fill("Most that may be ranked (optional)", most)
            .Fill("Fewest that must be ranked (optional)", fewest)
            .Press("Save");
        page.ShouldRefuse(because);
    }

    [Fact]
    public async Task A_respondent_ranks_without_a_script_reads_it_again_and_changes_it()
    {
        var consultation = await Sample.AskedToRank();
        var page = await Citizen.Begin(consultation);
        page = await page.Fill("Street lights", "2")
            .Fill("More patrols", "1")
            .Fill("Youth clubs", "3")
            .Fill("Cameras", "4")
            .Press("Continue");
        page.ShouldSay("1st: More patrols").ShouldSay("2nd: Street lights").ShouldSay("4th: Cameras");
        page = await page.Follow("Change What should come first?");
        Assert.Equal("2", page.ValueOf("Street lights"));
        page = await page.Fill("Street lights", "1").Fill("More patrols", "2").Press("Continue");
        page.ShouldSay("1st: Street lights");
        (await page.Press("Send your answers")).ShouldSay("Your answers are in");
        var sheet = Assert.Single(await Sample.Sheets());
        Assert.Equal("""{"c":{"first":["1:lights","2:patrols","3:youth","4:cameras"]},"v":{}}""", sheet.AnswersJson);
    }

    [Theory]
    [InlineData("1", "1", "2", "3", "“Street lights” and “More patrols” have the same place", "q_first_patrols")]
    [InlineData("1", "2", "4", "", "A place before “Youth clubs” is empty", "q_first_youth")]
    [InlineData("1", "2", "", "", "Give at least 4 of the choices", "q_first_youth")]
    [InlineData("2", "", "", "", "A place before “Street lights” is empty", "q_first_lights")]
    public async Task A_tie_a_gap_and_a_ranking_cut_short_are_refused_and_nothing_is_lost(
        string lights,
        string patrols,
        string youth,
        string cameras,
        string because,
        string field
    )
    {
        var consultation = await Sample.AskedToRank();
        var page = await Citizen.Begin(consultation);
        page = await page.Fill("Street lights", lights)
            .Fill("More patrols", patrols)
            .Fill("Youth clubs", youth)
            .Fill("Cameras", cameras)
            .Press("Continue");
        page.ShouldRefuse(because);
        Assert.Equal(
            (lights, patrols, youth, cameras),
            (page.ValueOf("Street lights"), page.ValueOf("More patrols"), page.ValueOf("Youth clubs"), page.ValueOf("Cameras"))
        );
        Assert.NotNull(page.Document.QuerySelector($".govuk-error-summary a[href='#{field}']"));
        Assert.NotNull(page.Document.QuerySelector($"select#{field}"));
    }

    [Fact]
    public async Task A_ranking_may_be_left_out_and_cut_short_where_the_question_says_so()
    {
        var consultation = await Sample.AskedToRank(RankingSample.Question with { AtLeast = 1 });
        var page = await (await Citizen.Begin(consultation)).Press("Continue");
        page.ShouldSay("Not answered");
        page = await (await page.Follow("Change What should come first?")).Fill("Cameras", "1").Press("Continue");
        page.ShouldSay("1st: Cameras");
    }

    [Fact]
    public async Task A_ranking_that_must_be_answered_says_so_at_its_first_field()
    {
        var consultation = await Sample.AskedToRank(RankingSample.Question with { Required = true });
        var page = await (await Citizen.Begin(consultation)).Press("Continue");
        page.ShouldRefuse("Choose what comes 1st for “What should come first?”");
    }

    [Fact]
    public async Task Its_fields_have_labels_a_legend_and_a_hint_that_is_read_out()
    {
        var consultation = await Sample.AskedToRank();
        var fieldset = (await Citizen.Begin(consultation)).Document.QuerySelector("fieldset#q_first")!;
        Assert.Equal("What should come first?", fieldset.QuerySelector("legend")!.TextContent.Trim());
        Assert.Contains(
            "1st is the most important",
            fieldset.QuerySelector($"#{fieldset.GetAttribute("aria-describedby")}")!.TextContent,
            StringComparison.Ordinal
        );
        foreach (var select in fieldset.QuerySelectorAll("select"))
            Assert.NotNull(fieldset.QuerySelector($"label[for='{select.Id}']"));
        Assert.Equal(4, fieldset.QuerySelectorAll("select").Length);
    }

    [Fact]
    public async Task Results_on_the_desk_tell_mean_rank_first_places_and_the_number_who_answered()
    {
        var consultation = await Sample.AskedToRank();
        await Sample.Rank(consultation, 6, "lights", "patrols", "youth", "cameras");
        await Sample.Rank(consultation, 6, "patrols", "lights", "cameras", "youth");
        var page = await (await Officer("analyst")).Visit(consultation.ResultsOnDesk());
        page.ShouldSay("12 people answered this question").ShouldSay("Average place").ShouldSay("In the first 3");
    }
}
