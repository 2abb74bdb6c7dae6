using Heed.Platform.Audit;
using Heed.Platform.Data;
using Heed.Platform.Doors;
using Heed.Platform.Forms;
using Heed.Staff.Doors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Heed.Staff.Desk.People;

/// <summary>One account: its state, what can be done with it, and its history.</summary>
internal sealed class PersonModel(HeedDb db, AuditTrail audit, StaffNames staff, IDeskAccess access, TimeProvider clock)
    : FormPage
{
    private const int Recent = 20;
    private IReadOnlyDictionary<Guid, string> names = new Dictionary<Guid, string>();

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Account Person { get; private set; } = null!;

    public IReadOnlyList<AuditEntry> History { get; private set; } = [];

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public bool MayAct => access.MayAct(User, "Staff/Desk/People");

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => RedisplayAsync(cancel);

    public Task<IActionResult> OnPostUnlockAsync(CancellationToken cancel) =>
        DoAsync(account => account.Unlock(), "account unlocked", "The account was unlocked.", cancel);

    public Task<IActionResult> OnPostReopenAsync(CancellationToken cancel) =>
        DoAsync(account => account.Reopen(), "account opened again", "The account is open again.", cancel);

    public override async Task<IActionResult> RedisplayAsync(CancellationToken cancel)
    {
        if (await db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(each => each.Id == Id, cancel) is not { } account)
            return NotFound();
        Person = account;
        History = await db.Set<AuditEntry>()
            .AsNoTracking()
            .Where(entry => entry.SubjectKind == "account" && entry.SubjectId == Id)
            .OrderByDescending(entry => entry.At)
            .Take(Recent)
            .ToListAsync(cancel);
        names = await staff.OfAsync(History.Select(entry => entry.PersonId).OfType<Guid>(), cancel);
        return Page();
    }

    public string NameOf(Guid? person) => person is { } id ? names.GetValueOrDefault(id, "Somebody") : "Heed";

    public static string Sentence(string act) => char.ToUpperInvariant(act[0]) + act[1..];

    private async Task<IActionResult> DoAsync(Action<Account> act, string done, string saying, CancellationToken cancel)
    {
        if (await db.Set<Account>().SingleOrDefaultAsync(each => each.Id == Id, cancel) is not { } account)
            return NotFound();
        act(account);
        audit.Record(done, "account", account.Id);
        await db.SaveChangesAsync(cancel);
        Flash(saying);
        return LocalRedirect($"/desk/people/{Id}");
    }
}
