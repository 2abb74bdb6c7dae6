using System.Globalization;
using System.Net.Mail;
using System.Text;
using Heed.Platform.Data;

namespace Heed.Platform.Mail;

/// <summary>Settings of the SMTP relay (section "Mail").</summary>
public sealed record MailSettings
{
    /// <summary>Host name of the relay; without it messages are written to files in the data folder.</summary>
    public string? Host { get; init; }

    public int Port { get; init; } = 25;

    /// <summary>Sender address.</summary>
    public string From { get; init; } = "noreply@localhost";

    public string? User { get; init; }

    public string? Password { get; init; }

    public bool Tls { get; init; }
}

/// <summary>Writes each message to a file of its own, named by its id: in the demonstration office no mail leaves the machine.</summary>
public sealed class FileCarrier(DataLocation place, MailSettings settings) : IMailCarrier
{
    public async Task CarryAsync(OutboxMail mail, CancellationToken cancel)
    {
        var folder = Path.Combine(place.Folder, "mail");
        Directory.CreateDirectory(folder);
        var text = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"From: {settings.From}\nTo: {mail.To}\nSubject: {mail.Subject}\n")
            .Append(CultureInfo.InvariantCulture, $"Message-ID: <{mail.Id:N}@heed>\nContent-Type: text/plain; charset=utf-8\n\n")
            .Append(mail.Text)
            .ToString();
        var file = Path.Combine(folder, $"{mail.Id:N}.eml");
        await File.WriteAllTextAsync(file + ".new", text, cancel);
        File.Move(file + ".new", file, overwrite: true);
    }
}

/// <summary>Hands each message to the office's relay with the framework's client; the message keeps its id when tried again.</summary>
public sealed class SmtpCarrier(MailSettings settings) : IMailCarrier
{
    public async Task CarryAsync(OutboxMail mail, CancellationToken cancel)
    {
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.Tls };
        if (settings.User is not null)
            client.Credentials = new System.Net.NetworkCredential(settings.User, settings.Password);
        using var message = new MailMessage(settings.From, mail.To, mail.Subject, mail.Text)
        {
            BodyEncoding = Encoding.UTF8,
            SubjectEncoding = Encoding.UTF8,
        };
        message.Headers.Add("Message-ID", $"<{mail.Id:N}@{message.From!.Host}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        await client.SendMailAsync(message, cancel);
    }
}

/// <summary>Files in the demonstration office and where no relay is set, the relay otherwise.</summary>
public sealed class ChosenCarrier(
    FileCarrier files,
    SmtpCarrier smtp,
    MailSettings settings,
    Setup.DemonstrationState demonstration
) : IMailCarrier
{
    public Task CarryAsync(OutboxMail mail, CancellationToken cancel) =>
        settings.Host is null || demonstration.IsDemonstration ? files.CarryAsync(mail, cancel) : smtp.CarryAsync(mail, cancel);
}
