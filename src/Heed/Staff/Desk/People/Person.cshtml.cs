using Heed.Platform.Audit;
using Heed.Platform.Doors;
using Heed.Platform.Forms;
using Heed.Staff.Doors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Heed.Staff.Desk.People;

/// <summary>One account: its state, what can be done with it, and its history.</summary>
internal sealed class PersonModel(EditServices services, StaffNames staff, IDeskAccess access)
    : EditPage<Account, NoInput>(services)
{
    private const int Recent = 20;
    private IReadOnlyDictionary<Guid, string> names = new Dictionary<Guid, string>();

    public IReadOnlyList<AuditEntry> History { get; private set; } = [];

    public DateTimeOffset At => Now;

    public bool MayAct => access.MayAct(User, StaffLinks.Desk.People.Folder);

    protected override Refusal? Apply(Account noun)
    {
        noun.Unlock();
        return null;
    }

    protected override Done<Account> Done(Account noun) =>
        new(StaffEvents.Unlocked, "The account was unlocked.", StaffLinks.Desk.People.Person(noun.Id));

    public Task<IActionResult> OnPostReopenAsync(CancellationToken cancel) =>
        ActAsync(
            noun => noun.Reopen(),
            noun => new(StaffEvents.Reopened, "The account is open again.", StaffLinks.Desk.People.Person(noun.Id)),
            cancel
        );

    protected override async Task<bool> ReadAroundAsync(CancellationToken cancel)
    {
        History = await Db.Set<AuditEntry>()
            .AsNoTracking()
            .Where(entry => entry.SubjectKind == StaffEvents.Changed.SubjectKind && entry.SubjectId == Id)
            .OrderByDescending(entry => entry.At)
            .Take(Recent)
            .ToListAsync(cancel);
        names = await staff.OfAsync(History.Select(entry => entry.PersonId).OfType<Guid>(), cancel);
        return true;
    }

    public string NameOf(Guid? person) => person is { } id ? names.GetValueOrDefault(id, "Somebody") : "Heed";

    public static string Sentence(string act) => char.ToUpperInvariant(act[0]) + act[1..];
}
