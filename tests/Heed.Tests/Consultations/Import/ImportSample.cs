using System.Text;
using Heed.Consultations;
using Heed.Consultations.Kinds;
using Heed.Publishing.Doors;
using Heed.Tests.Consultations.Make;
using Heed.Tests.Harness;
using Heed.Tests.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Consultations.Import;

/// <summary>A launched consultation to take files into, and files.</summary>
public static class ImportSample
{
    public static Questionnaire Questions { get; } =
        new([
            new(
                "How it was",
                null,
                [
                    new(
                        "rating",
                        QuestionKind.Of<SingleChoice>(),
                        "How was it?",
                        null,
                        false,
                        [
                            new("very-good", "Very good"),
                            new("good", "Good"),
                            new("neither", "Neither"),
                            new("poor", "Poor"),
                            new("very-poor", "Very poor"),
                            new("do-not-know", "Don’t know"),
                        ]
                    ),
                    Text("why"),
                    Text("good"),
                    Text("better"),
                    Text("telephone_line"),
                    new(
                        "safe",
                        QuestionKind.Of<ScaleKind>(),
                        "How safe?",
                        null,
                        false,
                        [],
                        new Scale(1, 10, "Not at all", "Completely")
                    ),
                ]
            ),
            new(
                "About you",
                null,
                [
                    new(
                        "sex",
                        QuestionKind.Of<SingleChoice>(),
                        "What is your sex?",
                        null,
                        false,
                        [new("female", "Female"), new("male", "Male"), new(Question.PreferNotToSay, "Prefer not to say")],
                        null,
                        "sex/2026"
                    ),
                ]
            ),
        ]);

    public static ImportMapping Mapping { get; } =
        ImportMapping.Read(
            """
            { "respondent": "Who", "date": "When", "mode": "paper", "blank": ["none"],
              "choices": [ { "column": "Rating", "question": "rating", "values": { "1": "very-good", "2": "good", "7": null } },
                           { "column": "Sex", "question": "sex", "values": { "F": "female", "M": "male", "-": "pnts" } } ],
              "texts": [ { "column": "Comment", "question": "why" } ] }
            """
        );

    extension(Sample sample)
    {
        public async Task<Consultation> Launched(string code = "IMPORT")
        {
            var consultation = new Consultation(code, code.ToLowerInvariant(), "Getting to services", PublishingSample.Author)
            {
                Purpose = "We want to know how it was.",
                OpensAt = sample.Now.AddDays(-10),
                ClosesAt = sample.Now.AddDays(10),
            };
            Assert.True(consultation.TryAsk(Questions, out var refusal), refusal);
            await sample.Save(consultation);
            await sample.PassGates(consultation.Id);
            var wording = new NewVersion(
                ConsultationContent.Kind,
                consultation.Id,
                consultation.Slug,
                consultation.Title,
                consultation.Purpose,
                consultation.Content().ToJson(),
                PublishingSample.Author
            );
            var version = await sample.Published(wording);
            await sample.Db(async db =>
            {
                (await db.Set<Consultation>().SingleAsync(each => each.Id == consultation.Id)).Launched(version, sample.Now);
                return await db.SaveChangesAsync();
            });
            return await sample.Stored(consultation.Id);
        }

        public Task<Consultation> Stored(Guid id) =>
            sample.Db(db => db.Set<Consultation>().AsNoTracking().SingleAsync(each => each.Id == id));

        public Task<ImportOutcome> Import(Consultation into, string file, ImportMapping? mapping = null) =>
            sample.Import(into, Encoding.UTF8.GetBytes(file), mapping ?? Mapping);

        public Task<ImportOutcome> Import(Consultation into, byte[] file, ImportMapping mapping) =>
            sample.In(services =>
                services
                    .GetRequiredService<AnswerImport>()
                    .ImportAsync(into, "answers.csv", file, mapping, null, null, CancellationToken.None)
            );
    }

    private static Question Text(string key) => new(key, QuestionKind.Of<LongText>(), $"Tell us: {key}", null, false, []);
}
