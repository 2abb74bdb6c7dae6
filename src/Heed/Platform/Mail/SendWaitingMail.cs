using Heed.Platform.Data;
using Heed.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Heed.Platform.Mail;

/// <summary>Hands waiting messages to the carrier, each under a lease of its own.</summary>
public sealed class SendWaitingMail(HeedDb db, IMailCarrier carrier, TimeProvider clock, ILogger<SendWaitingMail> log)
    : IScheduledJob
{
    private const int MostInRun = 500;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);
    private readonly string holder = Guid.CreateVersion7().ToString("N");

    public async Task<string?> RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var due = await db.Set<OutboxMail>()
            .Where(mail => mail.State == MailState.Waiting && mail.NextAttemptAt <= now)
            .OrderBy(mail => mail.NextAttemptAt)
            .Select(mail => mail.Id)
            .Take(MostInRun)
            .ToListAsync(cancel);
        var sent = 0;
        foreach (var id in due)
            if (await SendAsync(id, cancel))
                sent++;
        return due.Count == 0 ? null : $"Sent {sent} of {due.Count} messages.";
    }

    private async Task<bool> SendAsync(Guid id, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        // The lease is the move of the next attempt: a node that dies here leaves the message due again after it.
        var taken = await db.Set<OutboxMail>()
            .Where(mail => mail.Id == id && mail.State == MailState.Waiting && mail.NextAttemptAt <= now)
            .ExecuteUpdateAsync(
                set => set.SetProperty(mail => mail.NextAttemptAt, now + Lease).SetProperty(mail => mail.LeaseHolder, holder),
                cancel
            );
        if (taken == 0)
            return false;
        var mail = await db.Set<OutboxMail>().SingleAsync(each => each.Id == id, cancel);
        try
        {
            await carrier.CarryAsync(mail, cancel);
            mail.WasSent(clock.GetUtcNow());
        }
#pragma warning disable CA1031 // Whatever the relay says is written on the message and tried again later.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            log.LogWarning(failure, "Mail {Id} was not taken", id);
            mail.WasRefused(clock.GetUtcNow(), failure.Message);
        }
        await db.SaveChangesAsync(CancellationToken.None);
        db.ChangeTracker.Clear();
        return mail.State == MailState.Sent;
    }
}
