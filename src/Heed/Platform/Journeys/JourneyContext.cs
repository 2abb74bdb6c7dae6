using System.Text.Json;
using Heed.Platform.Data;
using Heed.Platform.Forms;
using Heed.Platform.Words;
using Microsoft.EntityFrameworkCore;

namespace Heed.Platform.Journeys;

/// <summary>What every page of a journey needs: the journey, and the answers of whoever's browser is asking.</summary>
public sealed class JourneyContext<TAnswers>(Journey<TAnswers> journey, HeedDb db, TimeProvider clock, Phrasebook words)
    where TAnswers : class, new()
{
    private static readonly InsertStatement Place = new("platform_journeys", "Key", "Journey", "Answers", "Version", "ExpiresAt")
    {
        Key = "Key",
        // The same as before: it takes the row, so that of two windows one waits for the other, and neither loses what the other saved.
        Overwrite = ["Journey"],
    };

    public Journey<TAnswers> Journey => journey;

    public Phrasebook Words => words;

    /// <summary>What is held; null when nothing is, or no more.</summary>
    internal async Task<HeldAnswers<TAnswers>?> FindAsync(JourneySecret? secret, CancellationToken cancel)
    {
        if (secret is null)
            return null;
        var (key, now) = (secret.RowKey, clock.GetUtcNow());
        var draft = await db.Set<JourneyDraft>()
            .AsNoTracking()
            .SingleOrDefaultAsync(each => each.Key == key && each.ExpiresAt > now, cancel);
        return draft is null ? null : new(Read(secret, draft), draft.Version, draft.Reference);
    }

    /// <summary>Changes the answers as they are held by then. What a step no longer asked had been answered goes.</summary>
    /// <returns>The answers, or null with the refusal: then nothing was changed.</returns>
    internal async Task<(TAnswers? Answers, Refusal? Refusal)> ChangeAsync(
        JourneySecret secret,
        Func<TAnswers, Refusal?> change,
        CancellationToken cancel
    )
    {
        var (key, now) = (secret.RowKey, clock.GetUtcNow());
        await db.InsertAsync(Place, [key, journey.Code, "", 0, Instants.ToStored(now)], cancel);
        var draft = await db.Set<JourneyDraft>().SingleAsync(each => each.Key == key, cancel);
        var answers = draft.ExpiresAt > now ? Read(secret, draft) : new();
        if (change(answers) is { } refusal)
            return (null, refusal);
        foreach (var step in journey.Steps.Where(step => !step.Asks(answers)))
            step.Forgets(answers);
        draft.Keep(secret.Seal(JsonSerializer.SerializeToUtf8Bytes(answers)), now + journey.KeptFor);
        await db.SaveChangesAsync(cancel);
        return (answers, null);
    }

    /// <summary>Sends the answers, if they are still those of <paramref name="version"/> and nobody else has sent them.</summary>
    internal async Task<SendResult> SendAsync(JourneySecret secret, int version, CancellationToken cancel)
    {
        var (key, now) = (secret.RowKey, clock.GetUtcNow());
        // Takes the row: a second window waits here until the first has sent.
        await db.Set<JourneyDraft>()
            .Where(each => each.Key == key)
            .ExecuteUpdateAsync(set => set.SetProperty(each => each.Journey, journey.Code), cancel);
        var draft = await db.Set<JourneyDraft>().SingleOrDefaultAsync(each => each.Key == key && each.ExpiresAt > now, cancel);
        if (draft is null || draft.Reference is not null)
            return new(IsSent: draft is not null);
        if (draft.Version != version)
            return new(Refusal: new(words["journey.check.changed"]));
        var reference = journey.NewReference();
        if (await journey.SendAsync(Read(secret, draft), reference, cancel) is { } refusal)
            return new(Refusal: refusal);
        draft.Send(reference, now + journey.KeptFor);
        await db.SaveChangesAsync(cancel);
        return new(IsSent: true);
    }

    internal Task ForgetAsync(JourneySecret secret, CancellationToken cancel)
    {
        var key = secret.RowKey;
        return db.Set<JourneyDraft>().Where(each => each.Key == key).ExecuteDeleteAsync(cancel);
    }

    private static TAnswers Read(JourneySecret secret, JourneyDraft draft) =>
        draft.Answers.Length == 0 ? new() : JsonSerializer.Deserialize<TAnswers>(secret.Open(draft.Answers))!;
}

/// <summary>Answers as they are held, and the reference once they were sent.</summary>
internal sealed record HeldAnswers<TAnswers>(TAnswers Answers, int Version, string? Reference);

/// <summary>Whether the answers are sent, by whichever window; or why not. Neither when they are held no more.</summary>
internal sealed record SendResult(bool IsSent = false, Refusal? Refusal = null);
