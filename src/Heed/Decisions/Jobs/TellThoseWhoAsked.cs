using System.Security.Cryptography;
using System.Text;
using Heed.Consultations.Doors;
using Heed.Decisions.Ledger;
using Heed.Platform.Audit;
using Heed.Platform.Data;
using Heed.Platform.Jobs;
using Heed.Platform.Mail;
using Heed.Publishing.Doors;
using Microsoft.EntityFrameworkCore;

namespace Heed.Decisions.Jobs;

/// <summary>
/// Writes one letter to everybody who asked to hear the outcome of a consultation, once it is public, and deletes their
/// address. A batch is one transaction: letters, deleted addresses and the count stand or fall together, so a kill at any
/// point loses nothing and repeats nothing.
/// </summary>
public sealed class TellThoseWhoAsked(
    HeedDb db,
    OutcomeRequests requests,
    PublishedItems published,
    OutcomeLetter letter,
    AuditTrail audit
) : IScheduledJob
{
    internal const int Batch = 200;

    public async Task<string?> RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var due = await db.Set<OutcomeNotification>().Where(notification => notification.From <= now).ToListAsync(cancel);
        var written = 0;
        foreach (var notification in due)
        {
            await requests.ShuffleAsync(notification.ConsultationId, now, cancel);
            if ((await requests.UntoldAsync(notification.ConsultationId, 1, cancel)).Count > 0)
                written += await TellAsync(notification, now, cancel);
        }
        return written == 0 ? null : $"Wrote {written} letters to people who had asked to hear.";
    }

    /// <summary>The outbox key of a letter: the same address, however it is written, is written to once.</summary>
    public static string OnceKey(Guid consultation, string address)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{consultation:N}|{address.Trim().ToLowerInvariant()}"));
        return $"{KeysOf(consultation)}{Convert.ToHexStringLower(hash)}";
    }

    /// <summary>What the outbox keys of a consultation's letters begin with.</summary>
    public static string KeysOf(Guid consultation) => $"outcome/{consultation:N}/";

    private async Task<int> TellAsync(OutcomeNotification notification, DateTimeOffset now, CancellationToken cancel)
    {
        var written = 0;
        // One that was withdrawn in the meantime has no page to send anybody to.
        if (await published.OfSubjectAsync(OutcomeContent.Kind, notification.ConsultationId, cancel) is { } outcome)
            while (await TellBatchAsync(notification, outcome, now, cancel) is { } letters)
                written += letters;
        return written;
    }

    /// <summary>Writes one batch. Returns the number of letters, or null when nobody was left.</summary>
    private async Task<int?> TellBatchAsync(
        OutcomeNotification notification,
        PublishedVersion outcome,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var people = await requests.UntoldAsync(notification.ConsultationId, Batch, cancel);
        if (people.Count == 0)
            return null;
        var letters = people
            .DistinctBy(person => OnceKey(notification.ConsultationId, person.Address))
            .Select(person => letter.To(person.Address, OnceKey(notification.ConsultationId, person.Address), outcome, now))
            .ToList();
        var keys = letters.ConvertAll(mail => mail.OnceKey);
        var known = await db.Set<OutboxMail>()
            .Where(mail => keys.Contains(mail.OnceKey))
            .Select(mail => mail.OnceKey)
            .ToListAsync(cancel);
        letters.RemoveAll(mail => known.Contains(mail.OnceKey));
        db.AddRange(letters);
        notification.Wrote(letters.Count, now);
        audit.Record(DecisionsEvents.ThoseWhoAskedTold, notification.ConsultationId, after: new { Letters = letters.Count });
        await db.SaveChangesAsync(cancel);
        await requests.ToldAsync([.. people.Select(person => person.Key)], cancel);
        await transaction.CommitAsync(CancellationToken.None);
        return letters.Count;
    }
}
