using Heed.Consultations;
using Heed.Consultations.Kinds;
using Heed.Consultations.Respond;
using Heed.Tests.Consultations.Answer;
using Heed.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Consultations.Kinds;

internal static class RankingSample
{
    public static Question Question { get; } =
        new(
            "first",
            QuestionKind.Of<Ranking>(),
            "What should come first?",
            null,
            false,
            [
                new("lights", "Street lights"),
                new("patrols", "More patrols"),
                new("youth", "Youth clubs"),
                new("cameras", "Cameras"),
            ]
        );

    public static Questionnaire Questions(Question? question = null) => new([new("Your view", null, [question ?? Question])]);

    /// <summary>An answer that ranks these items, the first first.</summary>
    public static Answers Ranked(params string[] items)
    {
        var answers = new Answers();
        answers.Choose("first", [.. items.Select((item, at) => $"{at + 1}:{item}")]);
        return answers;
    }

    extension(Sample sample)
    {
        public Task<Consultation> AskedToRank(Question? question = null) =>
            sample.Launched(each => Assert.True(each.TryAsk(Questions(question), out var refusal), refusal));

        /// <summary>So many people rank the items so.</summary>
        public async Task Rank(Consultation consultation, int people, params string[] items)
        {
            for (var person = 0; person < people; person++)
                await sample.In(async services =>
                {
                    var sheet = new NewSheet(consultation.Id, consultation.Questionnaire, Ranked(items))
                    {
                        EvenWhenClosed = true,
                    };
                    var taken = await services.GetRequiredService<AnswerIntake>().TakeAsync(sheet);
                    Assert.Equal(IntakeResult.Stored, taken.Outcome);
                    return true;
                });
        }
    }
}
