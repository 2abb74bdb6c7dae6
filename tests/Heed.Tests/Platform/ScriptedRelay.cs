using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Heed.Tests.Platform;

/// <summary>An SMTP relay that keeps what it hears, for what a real one does only when something is wrong with it.</summary>
internal sealed class ScriptedRelay : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task listening;
    private int connections;

    public ScriptedRelay()
    {
        listener.Start();
        listening = ListenAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public int Connections => connections;

    /// <summary>Commands, in the order they came.</summary>
    public ConcurrentQueue<string> Heard { get; } = [];

    /// <summary>Messages that were taken.</summary>
    public ConcurrentQueue<string> Taken { get; } = [];

    /// <summary>It accepts connections and says nothing.</summary>
    public bool IsSilent { get; init; }

    /// <summary>It has a certificate that it made itself.</summary>
    public bool OffersTls { get; init; }

    /// <summary>Asked for before it takes anything.</summary>
    public string? Password { get; init; }

    /// <summary>Messages after which it closes the connection.</summary>
    public int? HangsUpAfter { get; set; }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await listening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
    }

    private async Task ListenAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            var client = await listener.AcceptTcpClientAsync(stop.Token);
            Interlocked.Increment(ref connections);
            _ = AnswerAsync(client);
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            if (IsSilent)
            {
                await Task.Delay(Timeout.Infinite, stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                return;
            }
            var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
            var taken = 0;
            await SayAsync(stream, "220 relay");
            while (taken != HangsUpAfter && await reader.ReadLineAsync(stop.Token) is { } line)
            {
                Heard.Enqueue(line);
                if (line is "STARTTLS")
                {
                    await SayAsync(stream, "220 go on");
                    await HandshakeAsync(stream);
                    return;
                }
                if (line is "DATA")
                {
                    await SayAsync(stream, "354 go on");
                    Taken.Enqueue(await MessageAsync(reader));
                    taken++;
                }
                await SayAsync(stream, Reply(line));
            }
        }
    }

    private string Reply(string line) =>
        line.Split(' ', ':')[0] switch
        {
            "EHLO" =>
                $"250-relay\r\n{(OffersTls ? "250-STARTTLS\r\n" : "")}{(Password is null ? "" : "250-AUTH PLAIN\r\n")}250 SIZE",
            "AUTH" => line.EndsWith(
                Convert.ToBase64String(Encoding.UTF8.GetBytes($"\0office\0{Password}")),
                StringComparison.Ordinal
            )
                ? "235 welcome"
                : "535 who are you",
            "RCPT" when line.Contains("refused", StringComparison.Ordinal) => "550 nobody of that name",
            "QUIT" => "221 bye",
            _ => "250 yes",
        };

    private async Task<string> MessageAsync(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(stop.Token) is { } line and not ".")
            text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        return text.ToString();
    }

    private static async Task HandshakeAsync(Stream stream)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        using var certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
        await using var tls = new SslStream(stream);
        await tls.AuthenticateAsServerAsync(certificate).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static async Task SayAsync(Stream stream, string reply) =>
        await stream.WriteAsync(Encoding.UTF8.GetBytes(reply + "\r\n"));
}
