using Heed.Consultations;
using Heed.Consultations.Doors;
using Heed.Consultations.Respond;
using Heed.Consultations.Results;
using Heed.Tests.Consultations.Answer;
using Heed.Tests.Consultations.Make;
using Heed.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Consultations.Results;

/// <summary>One number of answers, wherever it is shown: an answer that was taken back is in none of them.</summary>
public sealed class AnswerCountTests : RoomTest
{
    [Fact]
    public async Task An_answer_that_was_taken_back_counts_nowhere()
    {
        var consultation = await AnsweredAsync(12);
        Assert.Equal((12, 12), await CountedAsync(consultation));
        await WithdrawLastAsync(consultation);
        Assert.Equal((11, 11), await CountedAsync(consultation));

        var officer = await Officer("engagement");
        (await officer.Visit("/desk/consultations")).ShouldSay("SAFE26");
        var listed = (await officer.Visit("/desk/consultations")).Document.QuerySelectorAll("tbody tr");
        Assert.Contains(Assert.Single(listed).QuerySelectorAll("td"), cell => cell.TextContent.Trim() == "11");
        var file = System.Text.Encoding.UTF8.GetString((await officer.Download("/desk/consultations?handler=csv")).Bytes);
        Assert.Contains(",11,", file, StringComparison.Ordinal);
        (await officer.Visit(consultation.Desk())).ShouldSay("11 answers").ShouldNotSay("12 answers");
        var draft = await Sample.Draft(c => c.TryAsk(new([new("One", null, [])]), out _), code: "AGAIN26");
        var edit = await officer.Visit(draft.Desk("questions/edit?to=0&kind=SingleChoice"));
        edit = await edit.Fill("Question", "How safe do you feel?").Fill("Choices", "Safe\nUnsafe").Press("Save");
        edit.ShouldSay("Have people answered this already?").ShouldSay("11 answers");
        (await (await Officer("analyst")).Visit(consultation.ResultsOnDesk())).ShouldSay("11 people answered.");
        (await officer.Visit("/desk/decisions/SAFE26")).ShouldSay("11 answers").ShouldNotSay("12 answers");
        (await Citizen.Visit($"/consultations/{consultation.Slug}")).ShouldSay("11 people have answered");
        var home = await Citizen.Visit("/");
        Assert.Contains(
            "11 people have answered",
            home.Document.QuerySelector(".heed-now")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal("11", home.Document.QuerySelector(".heed-figures__figure")!.TextContent);
    }

    [Fact]
    public async Task A_visitor_is_not_told_a_number_so_small_that_it_says_who_answered_today()
    {
        var consultation = await AnsweredAsync(9);
        foreach (var address in new[] { "/", $"/consultations/{consultation.Slug}" })
            (await Citizen.Visit(address)).ShouldSay("Be one of the first to answer").ShouldNotSay("9 people have answered");
        var act = (await Citizen.Visit("/")).Document.QuerySelector(".heed-now a[role=button]")!;
        Assert.Equal($"/consultations/{consultation.Slug}/respond", act.GetAttribute("href"));
    }

    [Fact]
    public async Task What_a_withdrawn_answer_said_is_in_no_figure()
    {
        var consultation = await AnsweredAsync(12);
        var before = await ReadAsync(consultation);
        Assert.Equal(12, before.Questions[0].Rows.Single(row => row.Code == "7").Count);
        await WithdrawLastAsync(consultation);
        var after = await ReadAsync(consultation);
        Assert.Equal((11, 11), (after.Sheets, after.Questions[0].Rows.Single(row => row.Code == "7").Count));
        Assert.Equal(11, after.ByMode.Sum(mode => mode.Count));
        Assert.Equal(11, after.ByPeriod.Sum(period => period.Count));
    }

    private RespondentToken last = RespondentToken.Make();

    private async Task<Consultation> AnsweredAsync(int people)
    {
        var consultation = await Sample.Launched();
        for (var person = 0; person < people; person++)
        {
            last = RespondentToken.Make();
            var answers = new Answers();
            answers.Choose("safe", "7");
            var sheet = new NewSheet(consultation.Id, AnswerSample.Questions, answers) { Token = last };
            var taken = await In(services => services.GetRequiredService<AnswerIntake>().TakeAsync(sheet));
            Assert.Equal(IntakeResult.Stored, taken.Outcome);
        }
        return consultation;
    }

    private Task WithdrawLastAsync(Consultation consultation) =>
        In(async services =>
        {
            var withdrawals = services.GetRequiredService<Withdrawals>();
            var number = (await Sample.Sheets()).Single(sheet => sheet.SubmissionKey == last.SubmissionKey).Number;
            var reference = new ReferenceNumber(consultation.Code, number).ToString();
            await withdrawals.WithdrawAsync((await withdrawals.FindAsync(reference, last.Secret.ToString(), default))!, default);
            return true;
        });

    private Task<(int Counted, int Told)> CountedAsync(Consultation consultation) =>
        In(async services =>
            (
                await services.GetRequiredService<AnswerCounts>().OfAsync(consultation.Id, default),
                (await services.GetRequiredService<ConsultationIndex>().FindAsync(consultation.Id, default))!.Answers
            )
        );

    private Task<ResultsContent> ReadAsync(Consultation consultation) =>
        In(services => services.GetRequiredService<ResultsQuery>().ReadAsync(consultation, default));
}
