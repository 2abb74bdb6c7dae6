using Heed.Consultations;
using Heed.Consultations.Kinds;
using Heed.Consultations.Respond;
using Heed.Consultations.Results;
using Heed.Tests.Consultations.Answer;
using Heed.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Consultations.Results;

/// <summary>Whoever prefers not to say has answered, and is in no share.</summary>
public sealed class PreferNotToSayTests : RoomTest
{
    private static readonly Question Reported = new(
        "reported",
        QuestionKind.Of<SingleChoice>(),
        "Did you report it?",
        null,
        false,
        [new("yes", "Yes"), new("no", "No"), new(Question.PreferNotToSay, "Prefer not to say", null, true)]
    );

    [Fact]
    public async Task Those_who_prefer_not_to_say_are_told_beside_the_shares_and_are_in_none_of_them()
    {
        var consultation = await Sample.Launched(c => c.TryAsk(new([new("One", null, [Reported])]), out _));
        foreach (var code in new[] { "yes", "yes", "yes", "no", Question.PreferNotToSay, Question.PreferNotToSay })
            await In(services =>
            {
                var given = new Answers();
                given.Choose("reported", code);
                return services
                    .GetRequiredService<AnswerIntake>()
                    .TakeAsync(new NewSheet(consultation.Id, consultation.Questionnaire, given));
            });

        var results = await In(services => services.GetRequiredService<ResultsQuery>().ReadAsync(consultation, default));
        var summary = Assert.Single(results.Questions);
        Assert.Equal((4, 2, 0), (summary.Base, summary.PreferredNotToSay, summary.NotAnswered));
        Assert.Equal(["yes 3 0.75", "no 1 0.25"], summary.Rows.Select(row => $"{row.Code} {row.Count} {row.Share}"));
    }
}
