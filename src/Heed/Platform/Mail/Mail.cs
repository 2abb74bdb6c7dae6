namespace Heed.Platform.Mail;

public enum MailState
{
    Waiting,
    Sent,

    /// <summary>Given up after the last attempt; a person must look.</summary>
    Failed,
}

/// <summary>
/// A message in the outbox. It is written in the transaction of what it tells about, and handed to the carrier by a job
/// under a lease, so that nothing is lost by a crash.
/// </summary>
public sealed class OutboxMail
{
    /// <summary>The waits after the first, second… failed attempt; after the last the message is given up.</summary>
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(2),
        TimeSpan.FromHours(8),
        TimeSpan.FromHours(24),
    ];

    private OutboxMail() { }

    /// <param name="kind">What kind of message, for the desk: "consultation outcome".</param>
    /// <param name="onceKey">Two messages with one key are one message; the database keeps the first.</param>
    /// <param name="to">One address.</param>
    /// <param name="subject">Subject line, no line breaks.</param>
    /// <param name="text">Plain text body.</param>
    /// <param name="now">When it was written.</param>
    public OutboxMail(string kind, string onceKey, string to, string subject, string text, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7();
        (Kind, OnceKey, To, Subject, Text) = (kind, onceKey, to, subject.ReplaceLineEndings(" "), text);
        (WrittenAt, NextAttemptAt) = (now, now);
    }

    public Guid Id { get; private set; }
    public string Kind { get; private set; } = "";
    public string OnceKey { get; private set; } = "";
    public string To { get; private set; } = "";
    public string Subject { get; private set; } = "";
    public string Text { get; private set; } = "";
    public DateTimeOffset WrittenAt { get; private set; }
    public MailState State { get; private set; } = MailState.Waiting;
    public int Attempts { get; private set; }
    public DateTimeOffset NextAttemptAt { get; private set; }
    public DateTimeOffset? SentAt { get; private set; }
    public string? LastError { get; private set; }
    public string? LeaseHolder { get; private set; }

    internal void WasSent(DateTimeOffset now) => (State, SentAt, LastError, LeaseHolder) = (MailState.Sent, now, null, null);

    internal void WasRefused(DateTimeOffset now, string error)
    {
        Attempts++;
        (LastError, LeaseHolder) = (error, null);
        if (Attempts > Waits.Length)
            State = MailState.Failed;
        else
            NextAttemptAt = now + Waits[Attempts - 1];
    }

    /// <summary>Puts a message that was given up back in the queue.</summary>
    public bool TryAgain(DateTimeOffset now, out string? refusal)
    {
        refusal =
            State == MailState.Failed
                ? null
                : "This message was sent or is waiting to be sent, so there is nothing to try again.";
        if (refusal is null)
            (State, Attempts, NextAttemptAt) = (MailState.Waiting, 0, now);
        return refusal is null;
    }
}

/// <summary>Delivers messages. Implementations must be safe to call again with the same message.</summary>
public interface IMailCarrier
{
    /// <summary>Delivers the message; throws when it was not accepted.</summary>
    Task CarryAsync(OutboxMail mail, CancellationToken cancel);
}
