using Heed.Platform.Audit;
using Heed.Platform.Data;
using Heed.Platform.Doors;
using Heed.Platform.Forms;
using Heed.Platform.Mail;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Heed.Staff.Desk.Mail;

/// <summary>One message, and another try for one that was given up.</summary>
internal sealed class MessageModel(HeedDb db, IDeskAccess access, AuditTrail audit, TimeProvider clock) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public OutboxMail Mail { get; private set; } = null!;

    public bool MayAct => access.MayAct(User, StaffLinks.Desk.Mail.Folder);

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => RedisplayAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var mail = await db.Set<OutboxMail>().SingleOrDefaultAsync(each => each.Id == Id, cancel);
        if (mail is not { State: MailState.Failed })
            return await RedisplayAsync(cancel);
        mail.TryAgain(clock.GetUtcNow());
        audit.Record(StaffEvents.MailTriedAgain, Id);
        await db.SaveChangesAsync(cancel);
        Flash("The message waits to be sent again.");
        return LocalRedirect(StaffLinks.Desk.Mail.Message(Id));
    }

    public override async Task<IActionResult> RedisplayAsync(CancellationToken cancel)
    {
        if (await db.Set<OutboxMail>().AsNoTracking().SingleOrDefaultAsync(each => each.Id == Id, cancel) is not { } mail)
            return NotFound();
        Mail = mail;
        return Page();
    }
}
