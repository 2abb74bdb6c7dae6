using Heed.Platform.Doors;
using Heed.Platform.Forms;
using Heed.Platform.Mail;

namespace Heed.Staff.Desk.Mail;

/// <summary>One message, and another try for one that was given up.</summary>
internal sealed class MessageModel(EditServices services, IDeskAccess access) : EditPage<OutboxMail, NoInput>(services)
{
    public bool MayAct => access.MayAct(User, StaffLinks.Desk.Mail.Folder);

    protected override Refusal? Apply(OutboxMail noun)
    {
        noun.TryAgain(Now, out var refusal);
        return Refusal.At(null, refusal);
    }

    /// <summary>The letter itself is not copied into the audit trail.</summary>
    protected override void Record(OutboxMail noun, Done<OutboxMail> done) => Audit.Record(done.Event, noun.Id);

    protected override Done<OutboxMail> Done(OutboxMail noun) =>
        new(StaffEvents.MailTriedAgain, "The message waits to be sent again.", StaffLinks.Desk.Mail.Message(noun.Id));
}
