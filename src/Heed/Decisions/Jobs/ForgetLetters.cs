using Heed.Platform.Data;
using Heed.Platform.Jobs;
using Heed.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Heed.Decisions.Jobs;

/// <summary>
/// Deletes letters about outcomes, and with them the last copy of the address, a week after they were sent; those that could
/// not be sent, thirty days after they were written. The letter promises it.
/// </summary>
public sealed class ForgetLetters(HeedDb db) : IScheduledJob
{
    /// <summary>How long a letter that was sent is kept.</summary>
    public static readonly TimeSpan SentKept = TimeSpan.FromDays(7);

    /// <summary>How long a letter that was given up is kept, so that somebody can look into it.</summary>
    public static readonly TimeSpan FailedKept = TimeSpan.FromDays(30);

    public async Task<string?> RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var (sent, failed) = (now - SentKept, now - FailedKept);
        var gone = await db.Set<OutboxMail>()
            .Where(mail => mail.Kind == OutcomeLetter.Kind)
            .Where(mail =>
                (mail.State == MailState.Sent && mail.SentAt < sent)
                || (mail.State == MailState.Failed && mail.WrittenAt < failed)
            )
            .ExecuteDeleteAsync(cancel);
        return gone == 0 ? null : $"Deleted {gone} letters that had done their work.";
    }
}
