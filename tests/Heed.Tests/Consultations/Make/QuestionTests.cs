using Heed.Consultations;
using Heed.Consultations.Making;
using Heed.Platform.Data;
using Heed.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Heed.Tests.Consultations.Make;

public sealed class QuestionTests : RoomTest
{
    [Fact]
    public async Task The_first_question_does_not_offer_to_move_up_nor_the_last_down()
    {
        var draft = await Sample.Draft();
        (await (await Officer("engagement")).Visit(draft.Desk("questions")))
            .ShouldSay("Move down How safe do you feel where you live?")
            .ShouldSay("Move up And after dark?")
            .ShouldNotSay("Move up How safe do you feel where you live?")
            .ShouldNotSay("Move down And after dark?");
    }

    [Fact]
    public async Task A_scale_without_words_for_its_ends_is_refused()
    {
        var draft = await Sample.Draft();
        var page = await (await Officer("engagement")).Visit(draft.Desk("questions/edit?to=0&kind=Scale"));
        page = await page.Fill("Question", "How often?").Fill("Words for the low end", "Never").Press("Save");
        page.ShouldRefuse("Say what the highest number means");
        Assert.Equal("Never", page.ValueOf("Words for the low end"));
    }

    [Fact]
    public async Task A_choice_that_stands_there_twice_is_refused()
    {
        var draft = await Sample.Draft();
        var page = await (await Officer("engagement")).Visit(draft.Desk("questions/edit?to=0&kind=SingleChoice"));
        page = await page.Fill("Question", "What helps?").Fill("Choices", "Light\nPatrols\nlight").Press("Save");
        page.ShouldRefuse("“Light” stands there twice. Write each choice once");
    }

    [Fact]
    public async Task A_question_is_added_changed_moved_deleted_and_put_back_without_a_script()
    {
        var draft = await Sample.Draft();
        var officer = await Officer("engagement");
        var page = await officer.Visit(draft.Desk("questions/add?to=0"));
        page = await page.Choose("Several choices").Press("Continue");
        page = await page.Fill("Question", "Which crimes worry you?")
            .Fill("Choices", "Burglary\nDrugs | Sold or used\nFraud")
            .Fill("A choice that rules out the others (optional)", "None of these")
            .Fill("Most that may be chosen (optional)", "2")
            .Press("Save");
        page.ShouldBeFine().ShouldSay("Several choices, at most 2");
        var added = Assert.IsType<Question>((await Sample.Again(draft.Id)).Questionnaire.Find("crimes_worry"));
        Assert.Equal(["burglary", "drugs", "fraud", "none-of-these"], added.Choices.Select(choice => choice.Code));
        Assert.Equal((true, "Sold or used"), (added.Choices[3].Exclusive, added.Choices[1].Hint));

        page = await officer.Visit(draft.Desk("questions/edit/crimes_worry"));
        await page.Fill("Choices", "Break-ins\nDrugs | Sold or used\nHate crime\nFraud").Press("Save");
        var changed = (await Sample.Again(draft.Id)).Questionnaire.Find("crimes_worry")!;
        Assert.Equal(
            ["burglary", "drugs", "hate-crime", "fraud", "none-of-these"],
            changed.Choices.Select(choice => choice.Code)
        );

        page = await (await officer.Visit(draft.Desk("questions"))).Press("Move up Which crimes worry you?");
        Assert.Equal(["safe", "crimes_worry", "dark"], await KeysAsync(draft.Id));
        page = await page.Press("Delete Which crimes worry you?");
        Assert.Equal(["safe", "dark"], await KeysAsync(draft.Id));
        page = await page.Press("Put it back");
        page.ShouldNotSay("Put it back");
        Assert.Equal(["safe", "crimes_worry", "dark"], await KeysAsync(draft.Id));
    }

    [Fact]
    public async Task A_page_that_was_deleted_with_its_questions_is_put_back_where_it_was()
    {
        var before = MakeSample.Questions;
        var draft = await Sample.Draft(c => c.TryAsk(before.AddPage("Last", null), out _));
        var page = await (await Officer("engagement")).Visit(draft.Desk("questions"));
        page = await page.Press($"Delete page 1, {before.Pages[0].Title}");
        Assert.Equal(before.Pages.Count, (await Sample.Again(draft.Id)).Questionnaire.Pages.Count);
        Assert.Empty(await KeysAsync(draft.Id));
        page.ShouldSay($"Deleted: “Page “{before.Pages[0].Title}””");
        (await page.Press("Put it back")).ShouldBeFine().ShouldNotSay("Put it back");
        Assert.Equal(["safe", "dark"], await KeysAsync(draft.Id));
        Assert.Equal(before.Pages[0].Title, (await Sample.Again(draft.Id)).Questionnaire.Pages[0].Title);
    }

    [Fact]
    public async Task Standard_questions_come_from_the_bank_with_a_reason_and_prefer_not_to_say_and_are_never_required()
    {
        var draft = await Sample.Draft();
        var officer = await Officer("engagement");
        var page = await officer.Visit(draft.Desk("questions/add?to=0"));
        page = await page.Choose("Standard questions about the person").Choose("Age").Choose("Ethnic group").Press("Continue");
        page.ShouldBeFine().ShouldSay("Added: age, ethnic group.");
        var asked = (await Sample.Again(draft.Id)).Questionnaire;
        foreach (var key in new[] { "age", "ethnic" })
        {
            var question = asked.Find(key)!;
            Assert.Equal(($"{key}/2026", key, false), (question.Standard, question.Margin, question.Required));
            Assert.StartsWith("We ask so that", question.Hint, StringComparison.Ordinal);
            Assert.Equal(Question.PreferNotToSay, question.Choices[^1].Code);
        }
        (await officer.Visit(draft.Desk("questions/add?to=0"))).ShouldNotSay("How old are you?");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await officer.Visit(draft.Desk("questions/edit/age"))).Status);
    }

    [Fact]
    public async Task A_question_asked_in_an_earlier_consultation_is_pointed_out_once()
    {
        var earlier = await Sample.LaunchedByHand();
        var draft = await Sample.Draft(c => c.TryAsk(new([new("One", null, [])]), out _), code: "AGAIN26");
        var officer = await Officer("engagement");
        var page = await officer.Visit(draft.Desk("questions/edit?to=0&kind=Scale"));
        page = await page.Fill("Question", "How safe do you feel in the place where you live?")
            .Fill("Words for the low end", "Not at all")
            .Fill("Words for the high end", "Completely")
            .Press("Save");
        page.ShouldSay("Have people answered this already?").ShouldSay(earlier.Title);
        (await page.Press("Save")).ShouldBeFine().ShouldSay("How safe do you feel in the place where you live?");
    }

    [Fact]
    public async Task Questions_that_people_have_answered_are_locked_on_the_desk_and_in_the_database()
    {
        var launched = await Sample.LaunchedByHand();
        await AnsweredAsync(launched);
        var officer = await Officer("engagement");
        var page = await officer.Visit(draft(launched));
        page.ShouldSay("so they are locked").ShouldNotSay("Add a question");
        var edit = await (await officer.Visit(launched.Desk("questions/edit/dark"))).Fill("Question", "Different").Press("Save");
        edit.ShouldRefuse("can no longer be changed");
        var refused = await Assert.ThrowsAnyAsync<Exception>(() =>
            Db(db =>
                db.Database.ExecuteSqlAsync($"""UPDATE consultations SET "Questionnaire" = 'other' WHERE "Id" = {launched.Id}""")
            )
        );
        Assert.True(refused.IsRefusedByDatabase(), refused.ToString());

        static string draft(Consultation c) => c.Desk("questions");
    }

    [Fact]
    public async Task When_the_first_answer_comes_in_a_change_not_yet_published_gives_way_to_what_was_answered()
    {
        var launched = await Sample.LaunchedByHand();
        var officer = await Officer("engagement");
        await (await officer.Visit(launched.Desk("questions/edit/dark"))).Fill("Question", "Not published").Press("Save");
        Assert.Equal("Not published", (await Sample.Again(launched.Id)).Questionnaire.Find("dark")!.Text);
        await AnsweredAsync(launched);
        Assert.Equal("And after dark?", (await Sample.Again(launched.Id)).Questionnaire.Find("dark")!.Text);
    }

    [Fact]
    public async Task Somebody_elses_change_of_the_same_question_is_shown_before_it_is_replaced()
    {
        var draft = await Sample.Draft();
        var (first, second) = (await Officer("engagement"), await Officer("communications"));
        var hers = await first.Visit(draft.Desk("questions/edit/dark"));
        var his = await second.Visit(draft.Desk("questions/edit/dark"));
        (await hers.Fill("Question", "Hers?").Press("Save")).ShouldBeFine();
        his = await his.Fill("Question", "His?").Press("Save");
        his.ShouldRefuse("Somebody else changed this question").ShouldSay("Hers?");
        Assert.Contains("value=\"His?\"", his.Html, StringComparison.Ordinal);
        Assert.Equal("Hers?", (await Sample.Again(draft.Id)).Questionnaire.Find("dark")!.Text);
    }

    private Task AnsweredAsync(Consultation launched) =>
        In(async services =>
        {
            var commits = (GroupCommitQueue)services.GetService(typeof(GroupCommitQueue))!;
            return await commits.WriteAsync(commit =>
            {
                FirstAnswer.Note(commit, launched.Id, MakeSample.Questions, Clock.Now);
                return true;
            });
        });

    private async Task<IEnumerable<string>> KeysAsync(Guid id) =>
        (await Sample.Again(id)).Questionnaire.Questions.Select(question => question.Key);
}
