using MimeKit;

namespace Heed.Platform.Mail;

/// <summary>Makes the message of an outbox row. The same row gives the same message, however often it is tried.</summary>
internal static class MailComposer
{
    private static readonly ParserOptions Strict = new()
    {
        AddressParserComplianceMode = RfcComplianceMode.Strict,
        AllowAddressesWithoutDomain = false,
        AllowUnquotedCommasInAddresses = false,
    };

    /// <exception cref="FormatException">The sender is no address, or the receiver is not one address and nothing else.</exception>
    public static MimeMessage Compose(OutboxMail mail, string from)
    {
        if (!MailboxAddress.TryParse(Strict, from, out var sender))
            throw new FormatException($"Mail:From is \"{from}\", which is not an address.");
        // A second address, a name or a line break beside the address would write to somebody who was not meant.
        if (!MailboxAddress.TryParse(Strict, mail.To, out var receiver) || receiver.Address != mail.To)
            throw new FormatException($"\"{mail.To}\" is not one address.");
        var message = new MimeMessage([sender], [receiver], mail.Subject, Body(mail.Text))
        {
            Date = mail.WrittenAt,
            MessageId = $"{mail.Id:N}@{sender.Domain}",
        };
        // Holiday replies and lists do not answer what a program wrote (RFC 3834).
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return message;
    }

    /// <summary>Quoted-printable passes every relay as it is, so that a signature over it still holds, and can be read by eye.</summary>
    private static TextPart Body(string text) =>
        new("plain") { Text = text, ContentTransferEncoding = ContentEncoding.QuotedPrintable };
}
