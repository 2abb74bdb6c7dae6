using System.Text;
using Heed.Platform.Data;
using Heed.Platform.Mail;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Heed.Tests.Platform;

/// <summary>What the carriers do before and around a message, against a relay that says what the test tells it to.</summary>
public sealed class MailCarrierTests
{
    [Fact]
    public async Task The_messages_of_a_run_share_one_connection_also_past_a_refusal()
    {
        await using var relay = new ScriptedRelay();
        await using (var carrier = Carrier(relay))
        {
            await carrier.CarryAsync(Mail("pat@heed.test"), CancellationToken.None);
            await Assert.ThrowsAsync<SmtpCommandException>(() =>
                carrier.CarryAsync(Mail("refused@heed.test"), CancellationToken.None)
            );
            await carrier.CarryAsync(Mail("ada@heed.test"), CancellationToken.None);
        }
        Assert.Equal(1, relay.Connections);
        Assert.Equal(2, relay.Taken.Count);
        Assert.Contains("QUIT", relay.Heard);
    }

    [Fact]
    public async Task A_relay_that_hung_up_is_called_again()
    {
        await using var relay = new ScriptedRelay { HangsUpAfter = 1 };
        await using var carrier = Carrier(relay);
        await carrier.CarryAsync(Mail("pat@heed.test"), CancellationToken.None);
        await Assert.ThrowsAnyAsync<Exception>(() => carrier.CarryAsync(Mail("pat@heed.test"), CancellationToken.None));
        relay.HangsUpAfter = null;
        await carrier.CarryAsync(Mail("pat@heed.test"), CancellationToken.None);
        Assert.Equal((2, 2), (relay.Connections, relay.Taken.Count));
    }

    [Fact]
    public async Task A_relay_that_does_not_answer_costs_one_wait_and_not_one_for_each_message()
    {
        await using var relay = new ScriptedRelay { IsSilent = true };
        await using var carrier = Carrier(relay, new() { TimeoutSeconds = 1 });
        var started = System.Diagnostics.Stopwatch.StartNew();
        for (var i = 0; i < 20; i++)
            await Assert.ThrowsAnyAsync<Exception>(() => carrier.CarryAsync(Mail("pat@heed.test"), CancellationToken.None));
        Assert.InRange(started.Elapsed.TotalSeconds, 0.5, 10);
        Assert.Equal(1, relay.Connections);
    }

    [Fact]
    public async Task A_relay_that_is_not_there_is_an_error_and_not_a_loss()
    {
        await using var carrier = new SmtpCarrier(new MailSettings { Host = "127.0.0.1", Port = 1 });
        await Assert.ThrowsAnyAsync<System.Net.Sockets.SocketException>(() =>
            carrier.CarryAsync(Mail("pat@heed.test"), CancellationToken.None)
        );
    }

    [Fact]
    public async Task User_and_password_are_given_where_they_are_set_and_a_wrong_one_is_said()
    {
        await using var relay = new ScriptedRelay { Password = "lantern" };
        await using (var carrier = Carrier(relay, new() { User = "office", Password = "lantern" }))
            await carrier.CarryAsync(Mail("pat@heed.test"), CancellationToken.None);
        Assert.Single(relay.Taken);
        await using var wrong = Carrier(relay, new() { User = "office", Password = "gravel" });
        await Assert.ThrowsAsync<AuthenticationException>(() => wrong.CarryAsync(Mail("pat@heed.test"), CancellationToken.None));
        Assert.Single(relay.Taken);
    }

    [Fact]
    public async Task With_TLS_set_nothing_is_said_to_a_relay_that_has_none_or_that_nobody_vouches_for()
    {
        await using var plain = new ScriptedRelay();
        await using (
            var carrier = Carrier(
                plain,
                new()
                {
                    Tls = true,
                    User = "office",
                    Password = "lantern",
                }
            )
        )
            await Assert.ThrowsAsync<NotSupportedException>(() =>
                carrier.CarryAsync(Mail("pat@heed.test"), CancellationToken.None)
            );
        await using var unknown = new ScriptedRelay { OffersTls = true };
        await using (
            var carrier = Carrier(
                unknown,
                new()
                {
                    Tls = true,
                    User = "office",
                    Password = "lantern",
                }
            )
        )
            await Assert.ThrowsAsync<SslHandshakeException>(() =>
                carrier.CarryAsync(Mail("pat@heed.test"), CancellationToken.None)
            );
        Assert.All(
            plain.Heard.Concat(unknown.Heard),
            line => Assert.True(line.StartsWith("EHLO", StringComparison.Ordinal) || line is "STARTTLS" or "QUIT", line)
        );
    }

    [Theory]
    [InlineData("pat@heed.test, everyone@heed.test")]
    [InlineData("pat@heed.test everyone@heed.test")]
    [InlineData("pat@heed.test\r\nBcc: everyone@heed.test")]
    [InlineData("pat@heed.test\nRCPT TO:<everyone@heed.test>")]
    [InlineData("Pat <pat@heed.test>")]
    [InlineData("<pat@heed.test>")]
    [InlineData("friends: pat@heed.test;")]
    [InlineData("pat@heed.test (everyone)")]
    [InlineData("pat@heed.test\0")]
    [InlineData("@heed.test")]
    [InlineData("pat")]
    [InlineData("pat@")]
    [InlineData("")]
    public void What_is_not_one_address_and_nothing_else_is_refused(string to) =>
        Assert.Throws<FormatException>(() => MailComposer.Compose(Mail(to), "office@heed.test"));

    [Theory]
    [InlineData("pat@heed.test")]
    [InlineData("p.a-t+heed_1@mail.heed.test")]
    [InlineData("o'brien@heed.test")]
    public void What_people_are_reached_at_is_taken(string to)
    {
        using var message = MailComposer.Compose(Mail(to), "office@heed.test");
        Assert.Equal(to, Assert.Single(message.To.Mailboxes).Address);
    }

    [Fact]
    public async Task A_subject_begins_no_header_of_its_own_and_a_text_ends_no_message()
    {
        var mail = new OutboxMail(
            "test",
            "key",
            "pat@heed.test",
            "Good news\r\nBcc: everyone@heed.test\r\n\r\nBody",
            "One\r\n.\r\nMAIL FROM:<x@heed.test>\r\n",
            DateTimeOffset.UnixEpoch
        );
        await using var relay = new ScriptedRelay();
        await using var carrier = Carrier(relay);
        await carrier.CarryAsync(mail, CancellationToken.None);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Assert.Single(relay.Taken)));
        using var message = await MimeMessage.LoadAsync(stream);
        Assert.Empty(message.Bcc);
        Assert.StartsWith("Good news Bcc: everyone@heed.test", message.Subject);
        Assert.Contains("MAIL FROM", message.TextBody!, StringComparison.Ordinal);
        Assert.Single(relay.Heard, line => line.StartsWith("MAIL FROM", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_holds_the_same_message_and_a_second_try_writes_it_again()
    {
        var folder = Directory.CreateTempSubdirectory("heed-mail-");
        try
        {
            var carrier = new FileCarrier(
                DataLocation.For(folder.FullName, null),
                new MailSettings { From = "office@heed.test" }
            );
            var mail = Mail("pat@heed.test");
            await carrier.CarryAsync(mail, CancellationToken.None);
            var first = await File.ReadAllBytesAsync(Path.Combine(folder.FullName, "mail", $"{mail.Id:N}.eml"));
            await carrier.CarryAsync(mail, CancellationToken.None);
            var file = Assert.Single(Directory.GetFiles(folder.FullName, "*", SearchOption.AllDirectories));
            Assert.Equal(first, await File.ReadAllBytesAsync(file));
            using var message = await MimeMessage.LoadAsync(file);
            Assert.Equal($"{mail.Id:N}@heed.test", message.MessageId);
            Assert.Equal("utf-8", message.Body!.ContentType.Charset);
            Assert.Equal(mail.Text, message.TextBody!.ReplaceLineEndings("\n"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static SmtpCarrier Carrier(ScriptedRelay relay, MailSettings? settings = null) =>
        new((settings ?? new()) with { Host = "127.0.0.1", Port = relay.Port, From = "office@heed.test" });

    private static OutboxMail Mail(string to) =>
        new("test", $"{Guid.CreateVersion7()}", to, "Subject", "Annwyl Siân,\n\nDiolch.\n", DateTimeOffset.UnixEpoch);
}
