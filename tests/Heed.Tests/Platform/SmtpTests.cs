using Heed.Platform.Mail;
using MailKit.Net.Smtp;
using MimeKit;

namespace Heed.Tests.Platform;

/// <summary>Hands mail to a real Postfix.</summary>
public sealed class SmtpTests(PostfixRelay relay) : IClassFixture<PostfixRelay>, IAsyncDisposable
{
    private const string Text =
        "Dear Siân,\n\nYou asked us to tell you what came of it.\n.\nA line that is only a dot is text too.\nFrom the start of a line.\n";

    private static readonly DateTimeOffset Written = new(2026, 7, 1, 9, 30, 0, TimeSpan.Zero);

    private readonly SmtpCarrier carrier = new(
        new MailSettings
        {
            Host = "127.0.0.1",
            Port = relay.Port,
            From = "Swyddfa’r Comisiynydd <office@heed.test>",
        }
    );

    public ValueTask DisposeAsync() => carrier.DisposeAsync();

    [Fact]
    public async Task A_message_arrives_whole_with_its_own_id_and_date()
    {
        var mail = Mail("sian@heed.test", "What we did about the bus stop in Ŵern");
        await carrier.CarryAsync(mail, CancellationToken.None);
        var arrived = await ReadAsync(Assert.Single(await relay.DeliveredAsync("sian", 1)));
        Assert.Equal($"{mail.Id:N}@heed.test", arrived.MessageId);
        Assert.Equal(Written, arrived.Date);
        Assert.Equal("auto-generated", arrived.Headers[HeaderId.AutoSubmitted]);
        Assert.Equal("What we did about the bus stop in Ŵern", arrived.Subject);
        Assert.Equal("Swyddfa’r Comisiynydd", Assert.IsType<MailboxAddress>(Assert.Single(arrived.From)).Name);
        Assert.Equal("sian@heed.test", arrived.To.ToString());
        Assert.Equal(Text.TrimEnd(), arrived.TextBody!.ReplaceLineEndings("\n").TrimEnd());
    }

    [Fact]
    public async Task Several_messages_arrive_each_for_itself()
    {
        foreach (var subject in new[] { "one", "two", "three" })
            await carrier.CarryAsync(Mail("pat@heed.test", subject), CancellationToken.None);
        var subjects = await Task.WhenAll((await relay.DeliveredAsync("pat", 3)).Select(ReadAsync));
        Assert.Equal(["one", "three", "two"], subjects.Select(message => message.Subject).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("nobody@elsewhere.example")]
    [InlineData("with-digits-0@heed.test")]
    public async Task An_address_that_the_relay_does_not_take_is_refused_with_its_words_and_the_next_goes(string address)
    {
        var refused = await Assert.ThrowsAsync<SmtpCommandException>(() =>
            carrier.CarryAsync(Mail(address, "x"), CancellationToken.None)
        );
        Assert.Contains(address, refused.Message, StringComparison.Ordinal);
        await carrier.CarryAsync(Mail("ada@heed.test", "y"), CancellationToken.None);
        Assert.NotEmpty(await relay.DeliveredAsync("ada", 1));
    }

    private static OutboxMail Mail(string to, string subject) =>
        new("test", $"{Guid.CreateVersion7()}", to, subject, Text, Written);

    private static async Task<MimeMessage> ReadAsync(string delivered)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(delivered));
        return await MimeMessage.LoadAsync(stream);
    }
}
