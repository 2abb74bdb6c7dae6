using Heed.Consultations;
using Heed.Consultations.Kinds;
using Heed.Consultations.Respond;
using Heed.Tests.Consultations.Answer;
using Heed.Tests.Decisions;
using Heed.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Consultations.Results;

/// <summary>A consultation that a known number of people have answered, and its results on the way to the public.</summary>
internal static class ResultsSample
{
    public static Questionnaire Questions { get; } =
        new([
            new(
                "Your views",
                null,
                [
                    new(
                        "dark",
                        QuestionKind.Of<SingleChoice>(),
                        "How safe are you after dark?",
                        null,
                        false,
                        [
                            new("very", "Very safe"),
                            new("fairly", "Fairly safe"),
                            new("bit", "A bit unsafe"),
                            new("not", "Very unsafe"),
                        ]
                    ),
                    new(
                        "worries",
                        QuestionKind.Of<MultipleChoice>(),
                        "What worries you?",
                        null,
                        false,
                        [new("drugs", "Drugs"), new("burglary", "Burglary"), new("noise", "Noise"), new("cars", "Cars")]
                    ),
                    new(
                        "trust",
                        QuestionKind.Of<ScaleKind>(),
                        "How much do you trust us?",
                        null,
                        false,
                        [],
                        new(1, 3, "Not", "Fully")
                    ),
                ]
            ),
        ]);

    extension(Sample sample)
    {
        /// <summary>
        /// 41 people: 12 very safe, 20 fairly, 6 a bit unsafe, 3 very unsafe; 7 drugs, 30 burglary, 2 noise, 15 cars; all trust
        /// by one of three points; 38 on the website, 3 from a file.
        /// </summary>
        public async Task<Consultation> Answered(bool closed = true)
        {
            var consultation = await sample.Launched(each => Assert.True(each.TryAsk(Questions, out _)));
            for (var person = 0; person < 41; person++)
                await sample.OneAnswer(consultation, person);
            if (closed)
                sample.Clock.Pass(TimeSpan.FromDays(15));
            return consultation;
        }

        public Task OneAnswer(Consultation consultation, int person) =>
            sample.In(async services =>
            {
                var given = new Answers();
                given.Choose(
                    "dark",
                    person < 12 ? "very"
                        : person < 32 ? "fairly"
                        : person < 38 ? "bit"
                        : "not"
                );
                string[] worries =
                [
                    .. person < 7 ? ["drugs"] : Array.Empty<string>(),
                    .. person < 30 ? ["burglary"] : Array.Empty<string>(),
                    .. person is 0 or 1 ? ["noise"] : Array.Empty<string>(),
                    .. person >= 26 ? ["cars"] : Array.Empty<string>(),
                ];
                given.Choose("worries", worries);
                given.Choose("trust", $"{(person % 3) + 1}");
                var sheet = new NewSheet(consultation.Id, Questions, given)
                {
                    Mode = person < 38 ? "web" : "import",
                    EvenWhenClosed = true,
                };
                await services.GetRequiredService<AnswerIntake>().TakeAsync(sheet);
            });
    }

    public static string ResultsOnDesk(this Consultation consultation) => $"/desk/consultations/{consultation.Id:D}/results";

    /// <summary>Sends the results for clearance; gives the version's page.</summary>
    public static async Task<Page> SendResults(this Visitor author, Consultation consultation, string summary = "Little.") =>
        (
            await (await author.Visit($"{consultation.ResultsOnDesk()}/publish"))
                .Fill("What did people tell you?", summary)
                .Press("Send for clearance")
        ).ShouldBeFine();

    /// <summary>Sends, clears and publishes the results through the pages.</summary>
    public static async Task PublishResults(
        this Visitor author,
        Visitor clearer,
        Consultation consultation,
        string summary = "Little."
    )
    {
        var version = (await author.SendResults(consultation, summary)).Path;
        await DecisionsSample.Clear(clearer, version);
        (await (await clearer.Visit(version + "/publish")).Choose("Now").Press("Publish")).ShouldBeFine();
    }
}
