using Heed.Consultations;
using Heed.Consultations.Kinds;
using Heed.Publishing.Doors;
using Heed.Tests.Consultations.Make;
using Heed.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Consultations.Answer;

/// <summary>Consultations that the public can see, launched through clearance.</summary>
internal static class AnswerSample
{
    private static readonly Guid Author = Guid.Parse("00000000-0000-4000-8000-000000000001");
    private static readonly Guid Clearer = Guid.Parse("00000000-0000-4000-8000-000000000002");

    /// <summary>Three pages, every kind of question; open for two weeks.</summary>
    public static Questionnaire Questions { get; } =
        new([
            new(
                "How safe you feel",
                "Think of the past year.",
                [
                    new(
                        "safe",
                        QuestionKind.Of<ScaleKind>(),
                        "How safe do you feel?",
                        null,
                        true,
                        [],
                        new(1, 10, "Not at all", "Completely")
                    ),
                    new(
                        "worries",
                        QuestionKind.Of<MultipleChoice>(),
                        "What worries you?",
                        null,
                        false,
                        [new("drugs", "Drugs"), new("burglary", "Burglary"), new("none", "None of these", null, true)]
                    ),
                ]
            ),
            new(
                "Your view",
                null,
                [new("help", QuestionKind.Of<LongText>(), "What would help?", "Please give no names.", false, [])]
            ),
            new(
                "About you",
                null,
                [
                    new(
                        "age",
                        QuestionKind.Of<SingleChoice>(),
                        "How old are you?",
                        null,
                        false,
                        [
                            new("under16", "Under 16"),
                            new("16to24", "16 to 24"),
                            new(Question.PreferNotToSay, "Prefer not to say"),
                        ],
                        Standard: "age/2026"
                    ),
                    new(
                        "district",
                        QuestionKind.Of<SingleChoice>(),
                        "Where do you live?",
                        null,
                        false,
                        [new("E07000105", "Ashford"), new(Question.PreferNotToSay, "Prefer not to say")],
                        Standard: "district/2026"
                    ),
                ]
            ),
        ]);

    public static async Task<Consultation> Launched(
        this Sample sample,
        Action<Consultation>? change = null,
        string code = "SAFE26"
    )
    {
        var consultation = new Consultation(code, $"feeling-{code.ToLowerInvariant()}", $"Feeling {code}", Author)
        {
            Purpose = "We want to know how safe you feel.",
            Decision = "What comes first in the plan.",
            DecisionMaker = "The Commissioner",
            CanChange = "- What comes first",
            CannotChange = "- The law",
            PrivacyNotice = "We keep your answers for 2 years.",
            OpensAt = sample.Now.AddDays(-1),
            ClosesAt = sample.Now.AddDays(14),
        };
        Assert.True(consultation.TryAsk(Questions, out var refusal), refusal);
        change?.Invoke(consultation);
        await sample.Save(consultation);
        await sample.PassGates(consultation.Id);
        await sample.In(async services =>
        {
            var items = services.GetRequiredService<ItemPublishing>();
            var version = await items.WriteAsync(
                new(
                    ConsultationContent.Kind,
                    consultation.Id,
                    consultation.Slug,
                    consultation.Title,
                    "Tell us how safe you feel.",
                    consultation.Content().ToJson(),
                    Author
                ),
                default
            );
            await items.SendForClearanceAsync(version, default);
            Assert.True(
                (
                    await services
                        .GetRequiredService<ItemClearance>()
                        .TryClearAsync(version, new(Clearer, EqualityScreening.NoEffect), default)
                ).Done
            );
            var (done, because) = await items.TryPublishAsync(version, sample.Now, default);
            Assert.True(done, because);
        });
        return consultation;
    }

    /// <summary>Opens the journey and starts it.</summary>
    public static async Task<Page> Begin(this Visitor visitor, Consultation consultation)
    {
        var page = await visitor.Visit($"/consultations/{consultation.Slug}/respond");
        return await page.Press("Start now");
    }

    /// <summary>Answers everything and stops at "check your answers".</summary>
    public static async Task<Page> Answer(this Visitor visitor, Consultation consultation, string help = "More lights, please.")
    {
        var page = await visitor.Begin(consultation);
        page = await page.Choose("7", "How safe do you feel?").Choose("Drugs").Choose("Burglary").Press("Continue");
        page = await page.Fill("What would help?", help).Press("Continue");
        return await page.Choose("16 to 24").Choose("Ashford").Press("Continue");
    }

    /// <summary>The sheets that were stored, in order of their numbers.</summary>
    public static Task<List<AnswerSheet>> Sheets(this Sample sample) =>
        sample.Db(db => db.Set<AnswerSheet>().AsNoTracking().OrderBy(sheet => sheet.Number).ToListAsync());
}
