using Heed.Platform.Data;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Heed.Platform.Mail;

/// <summary>Settings of the SMTP relay (section "Mail").</summary>
public sealed record MailSettings
{
    /// <summary>Host name of the relay; without it messages are written to files in the data folder.</summary>
    public string? Host { get; init; }

    public int Port { get; init; } = 25;

    /// <summary>Sender address, with or without a name: "Kent Commissioner’s Office &lt;office@kent.example&gt;".</summary>
    public string From { get; init; } = "noreply@localhost";

    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>STARTTLS, and TLS from the first byte on port 465. A relay that offers neither is refused.</summary>
    public bool Tls { get; init; }

    /// <summary>How long to wait for each answer of the relay.</summary>
    public int TimeoutSeconds { get; init; } = 30;
}

/// <summary>Writes each message to a file of its own, named by its id: in the demonstration office no mail leaves the machine.</summary>
public sealed class FileCarrier(DataLocation place, MailSettings settings) : IMailCarrier
{
    private static readonly FormatOptions Format = new() { NewLineFormat = NewLineFormat.Dos };

    public async Task CarryAsync(OutboxMail mail, CancellationToken cancel)
    {
        using var message = MailComposer.Compose(mail, settings.From);
        var folder = Path.Combine(place.Folder, "mail");
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, $"{mail.Id:N}.eml");
        await message.WriteToAsync(Format, file + ".new", cancel);
        File.Move(file + ".new", file, overwrite: true);
    }
}

/// <summary>
/// Hands each message to the office's relay. It lives as long as one run of the job, and its messages share a connection.
/// </summary>
public sealed class SmtpCarrier(MailSettings settings) : IMailCarrier, IAsyncDisposable
{
    private const int PortOfTls = 465;

    // A revocation list lies on the internet, which a server that may only reach its relay does not.
    private readonly SmtpClient client = new() { Timeout = settings.TimeoutSeconds * 1_000, CheckCertificateRevocation = false };

    /// <summary>Why the relay could not be reached: it is asked once in a run, and the other messages do not wait for it too.</summary>
    private Exception? unreachable;

    public async Task CarryAsync(OutboxMail mail, CancellationToken cancel)
    {
        using var message = MailComposer.Compose(mail, settings.From);
        if (!client.IsConnected)
            await ConnectAsync(cancel);
        await client.SendAsync(message, cancel);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (client.IsConnected)
                await client.DisconnectAsync(quit: true);
        }
        catch (Exception gone) when (gone is IOException or MailKit.ProtocolException or System.Net.Sockets.SocketException)
        {
            // Every message was taken or refused by then, and a relay that hangs up first has missed a farewell only.
        }
        finally
        {
            client.Dispose();
        }
    }

    private async Task ConnectAsync(CancellationToken cancel)
    {
        if (unreachable is not null)
            throw new IOException(unreachable.Message, unreachable);
        var security =
            !settings.Tls ? SecureSocketOptions.None
            : settings.Port == PortOfTls ? SecureSocketOptions.SslOnConnect
            : SecureSocketOptions.StartTls;
        try
        {
            await client.ConnectAsync(settings.Host!, settings.Port, security, cancel);
            if (settings.User is not null)
                await client.AuthenticateAsync(settings.User, settings.Password ?? "", cancel);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            unreachable = failure;
            if (client.IsConnected)
                await client.DisconnectAsync(quit: true, CancellationToken.None);
            throw;
        }
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
