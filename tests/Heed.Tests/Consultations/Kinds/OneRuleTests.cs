using Heed.Consultations;
using Heed.Consultations.Kinds;
using Heed.Consultations.Respond;
using Heed.Tests.Consultations.Answer;
using Heed.Tests.Consultations.Make;
using Heed.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Consultations.Kinds;

/// <summary>A rule is on the noun: the form, the intake and the import meet the same one.</summary>
public sealed class OneRuleTests : RoomTest
{
    [Fact]
    public async Task A_scale_of_twelve_points_is_refused_by_the_questionnaire_and_by_the_form()
    {
        var scale = new Question("safe", QuestionKind.Of<ScaleKind>(), "How safe?", null, false, [], new(0, 11, "Not", "Very"));
        var asked = new Questionnaire([new("One", null, [scale])]);
        Assert.Contains("eleven points at most", Assert.Single(asked.Faults()), StringComparison.Ordinal);
        Assert.Empty(new Questionnaire([new("One", null, [scale with { Scale = new(0, 10, "Not", "Very") }])]).Faults());
        var draft = await Sample.Draft();
        var page = await (await Officer("engagement")).Visit(draft.Desk("questions/edit?to=0&kind=Scale"));
        page = await page.Fill("Question", "How safe?")
            .Fill("From", "0")
            .Fill("To", "11")
            .Fill("Words for the low end", "Not")
            .Fill("Words for the high end", "Very")
            .Press("Save");
        page.ShouldRefuse("eleven points at most");
    }

    [Fact]
    public async Task The_intake_refuses_answers_that_do_not_fit_the_questions_whoever_brings_them()
    {
        var consultation = await Sample.Launched();
        var answers = new Answers();
        answers.Choose("safe", "11");
        var sheet = new NewSheet(consultation.Id, AnswerSample.Questions, answers) { Mode = "paper" };
        var taken = await In(services => services.GetRequiredService<AnswerIntake>().TakeAsync(sheet));
        Assert.Equal((IntakeResult.Refused, 0), (taken.Outcome, taken.Number));
        Assert.Equal(("safe", "answers.unknown"), (Assert.Single(taken.Faults).Key, taken.Faults[0].Words));
        Assert.Empty(await Sample.Sheets());
    }

    [Fact]
    public async Task A_file_that_gives_two_answers_where_one_is_taken_is_told_so()
    {
        var consultation = await Sample.Launched();
        var mapping = ImportMapping.Read(
            """
            { "respondent": "Who", "choices": [ { "column": "Safe", "question": "safe", "separator": ";", "values": { "7": "7", "8": "8" } } ] }
            """
        );
        var outcome = await In(services =>
            services
                .GetRequiredService<AnswerImport>()
                .ImportAsync(consultation, "a.csv", "Who,Safe\n1,7;8\n2,8\n"u8.ToArray(), mapping, null, null, default)
        );
        Assert.Contains("more than one answer", Assert.Single(outcome.Faults).Reason, StringComparison.Ordinal);
        Assert.Single(await Sample.Sheets());
    }

    [Fact]
    public async Task A_page_that_was_answered_shows_the_answers_and_its_neighbours_page_does_not()
    {
        var consultation = await Sample.Launched();
        var page = await Citizen.Answer(consultation);
        page = await page.Follow("Change What would help?");
        Assert.Contains("More lights, please.", page.ValueOf("What would help?"), StringComparison.Ordinal);
        var other = await (await AnotherCitizen().Begin(consultation)).Choose("3", "How safe do you feel?").Press("Continue");
        Assert.True(string.IsNullOrWhiteSpace(other.ValueOf("What would help?")));
    }
}
