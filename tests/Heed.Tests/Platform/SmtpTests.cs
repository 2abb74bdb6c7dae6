using System.Text;
using System.Text.RegularExpressions;
using Heed.Platform.Mail;

namespace Heed.Tests.Platform;

/// <summary>Hands mail to a real Postfix.</summary>
public sealed partial class SmtpTests(PostfixRelay relay) : IClassFixture<PostfixRelay>
{
    private const string Text =
        "Dear Siân,\n\nYou asked us to tell you what came of it.\n.\nA line that is only a dot is text too.\n";

    private SmtpCarrier Carrier =>
        new(
            new MailSettings
            {
                Host = "127.0.0.1",
                Port = relay.Port,
                From = "office@heed.test",
            }
        );

    [Fact]
    public async Task A_message_arrives_whole_with_its_own_id()
    {
        var mail = Mail("sian@heed.test", "What we did about the bus stop in Ŵern");
        await Carrier.CarryAsync(mail, CancellationToken.None);
        var arrived = Assert.Single(await relay.DeliveredAsync("sian", 1));
        Assert.Contains("Message-ID: <" + mail.Id.ToString("N") + "@heed.test>", arrived, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Auto-Submitted: auto-generated", arrived, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("office@heed.test", arrived);
        Assert.Equal(Text.TrimEnd(), Body(arrived).ReplaceLineEndings("\n").TrimEnd());
        Assert.Contains("Ŵern", Encoding.UTF8.GetString(EncodedWords(arrived)));
    }

    [Fact]
    public async Task Several_messages_arrive_each_for_itself()
    {
        foreach (var subject in new[] { "one", "two", "three" })
            await Carrier.CarryAsync(Mail("pat@heed.test", subject), CancellationToken.None);
        Assert.Equal(3, (await relay.DeliveredAsync("pat", 3)).Count);
    }

    [Theory]
    [InlineData("nobody@elsewhere.example")]
    [InlineData("with-digits-0@heed.test")]
    public async Task An_address_that_the_relay_does_not_take_is_refused_with_its_words(string address)
    {
        var refused = await Assert.ThrowsAnyAsync<System.Net.Mail.SmtpException>(() =>
            Carrier.CarryAsync(Mail(address, "x"), CancellationToken.None)
        );
        Assert.NotEmpty(refused.Message);
    }

    [Fact]
    public async Task A_relay_that_is_not_there_is_an_error_and_not_a_loss()
    {
        var carrier = new SmtpCarrier(
            new MailSettings
            {
                Host = "127.0.0.1",
                Port = 1,
                From = "office@heed.test",
            }
        );
        await Assert.ThrowsAnyAsync<System.Net.Mail.SmtpException>(() =>
            carrier.CarryAsync(Mail("pat@heed.test", "x"), CancellationToken.None)
        );
    }

    private static OutboxMail Mail(string to, string subject) =>
        new("test", $"{Guid.CreateVersion7()}", to, subject, Text, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

    private static string Body(string message)
    {
        var parts = message.ReplaceLineEndings("\n").Split("\n\n", 2);
        return parts[0].Contains("base64", StringComparison.OrdinalIgnoreCase)
            ? Encoding.UTF8.GetString(Convert.FromBase64String(parts[1].ReplaceLineEndings("")))
            : QuotedPrintable(parts[1]);
    }

    private static string QuotedPrintable(string text)
    {
        var bytes = new List<byte>();
        foreach (Match match in Encoded().Matches(text))
            bytes.AddRange(
                match.Value.StartsWith("=\n", StringComparison.Ordinal) ? []
                : match.Value.StartsWith('=') ? [Convert.ToByte(match.Value[1..], 16)]
                : Encoding.UTF8.GetBytes(match.Value)
            );
        return Encoding.UTF8.GetString([.. bytes]);
    }

    private static byte[] EncodedWords(string message) =>
        [.. Words().Matches(message).SelectMany(match => Convert.FromBase64String(match.Groups[1].Value))];

    [GeneratedRegex(@"=\?utf-8\?B\?([^?]+)\?=", RegexOptions.IgnoreCase)]
    private static partial Regex Words();

    [GeneratedRegex(@"=\n|=[0-9A-F]{2}|[^=]", RegexOptions.Singleline)]
    private static partial Regex Encoded();
}
