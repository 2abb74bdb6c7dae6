using Heed.Consultations;
using Heed.Consultations.Kinds;
using Heed.Consultations.Launching;
using Heed.Platform.Data;
using Heed.Publishing.Doors;
using Heed.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Consultations.Make;

/// <summary>Consultations on the desk, at each step of their making.</summary>
internal static class MakeSample
{
    public static Questionnaire Questions { get; } =
        new([
            new(
                "How safe you feel",
                null,
                [
                    new(
                        "safe",
                        QuestionKind.Of<ScaleKind>(),
                        "How safe do you feel where you live?",
                        null,
                        true,
                        [],
                        new(1, 10, "Not at all", "Completely")
                    ),
                    new(
                        "dark",
                        QuestionKind.Of<SingleChoice>(),
                        "And after dark?",
                        null,
                        false,
                        [new("yes", "Safe"), new("no", "Unsafe")]
                    ),
                ]
            ),
        ]);

    /// <summary>Written to the end, five weeks from tomorrow, and not sent anywhere.</summary>
    public static async Task<Consultation> Draft(this Sample sample, Action<Consultation>? change = null, string code = "SAFE26")
    {
        var consultation = new Consultation(code, $"about-{code.ToLowerInvariant()}", $"About {code}", Guid.NewGuid())
        {
            Summary = "Tell us how safe you feel.",
            Purpose = "We want to know how safe you feel.",
            Background = "Crime figures do not say how it feels.",
            Decision = "What comes first in the plan?",
            DecisionMaker = "The Commissioner",
            DecisionBy = new DateOnly(2026, 12, 1),
            CanChange = "- What comes first",
            CannotChange = "- The law: Parliament makes it",
            OpensAt = sample.Now.AddDays(1),
            ClosesAt = sample.Now.AddDays(36),
            TimeReason = "Groups meet once a month.",
            Audience = "Everybody",
            PrivacyNotice = "We keep your answers for 2 years.",
        };
        Assert.True(consultation.TryAsk(Questions, out var refusal), refusal);
        change?.Invoke(consultation);
        await sample.Save(consultation);
        return consultation;
    }

    /// <summary>Through its gates and sent by an author.</summary>
    public static async Task<Consultation> Sent(this Sample sample, Guid author, Action<Consultation>? change = null)
    {
        var draft = await sample.Draft(change);
        await sample.PassGates(draft.Id);
        await sample.Send(draft.Id, author);
        return draft;
    }

    public static Task Send(this Sample sample, Guid id, Guid author) =>
        sample.In(async services =>
        {
            var found = await services.GetRequiredService<HeedDb>().Set<Consultation>().SingleAsync(each => each.Id == id);
            Assert.Null(await services.GetRequiredService<ConsultationPublishing>().SendAsync(found, author, default));
        });

    /// <summary>Clears the version that waits, as somebody else.</summary>
    public static Task Clear(this Sample sample, Guid id) =>
        sample.In(async services =>
        {
            var waiting = await services.GetRequiredService<ItemPublishing>().StatusAsync(ConsultationContent.Kind, id, default);
            var given = new NewClearance(Guid.NewGuid(), EqualityScreening.NoEffect);
            Assert.Equal(
                (true, null),
                await services.GetRequiredService<ItemClearance>().TryClearAsync(waiting!.VersionId, given, default)
            );
        });

    public static Task<string?> Launch(this Sample sample, Guid id) =>
        sample.In(async services =>
        {
            var found = await services.GetRequiredService<HeedDb>().Set<Consultation>().SingleAsync(each => each.Id == id);
            return await services.GetRequiredService<ConsultationPublishing>().LaunchAsync(found, default);
        });

    public static async Task<Consultation> LaunchedByHand(this Sample sample, Action<Consultation>? change = null)
    {
        var sent = await sample.Sent(Guid.NewGuid(), change);
        await sample.Clear(sent.Id);
        Assert.Null(await sample.Launch(sent.Id));
        return await sample.Again(sent.Id);
    }

    public static Task<Consultation> Again(this Sample sample, Guid id) =>
        sample.Db(db => db.Set<Consultation>().AsNoTracking().SingleAsync(each => each.Id == id));

    public static string Desk(this Consultation consultation, string page = "") =>
        $"/desk/consultations/{consultation.Id:D}{(page.Length > 0 ? "/" : "")}{page}";
}
