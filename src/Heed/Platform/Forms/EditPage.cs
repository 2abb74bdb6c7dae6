using Heed.Platform.Audit;
using Heed.Platform.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Heed.Platform.Forms;

/// <summary>
/// A desk page that adds a noun, changes it, or does something to it. A page says what is its own: how the form is filled from
/// the noun (<see cref="Fill"/>), how the noun takes over what was typed or refuses (<see cref="Apply"/>), and what is said
/// then (<see cref="Done"/>). Everything else is here: not found, checking, showing again what was typed, two people at once,
/// the audit entry, the message and the way back.
/// </summary>
/// <typeparam name="TNoun">A mapped type with a key <c>Id</c>; with a concurrency token <c>Version</c> where two people may change it.</typeparam>
/// <typeparam name="TInput">What the form holds. Its data annotations, and <c>IValidatableObject</c>, say what must be typed.</typeparam>
/// <remarks>See docs/recipes/a-page.md. The canonical example is the desk page of an action, in Decisions.</remarks>
public abstract class EditPage<TNoun, TInput>(EditServices services) : FormPage
    where TNoun : class
    where TInput : class, new()
{
    private const string VersionProperty = "Version";

    /// <summary>Which noun; null on a page that adds one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    [BindProperty]
    public TInput Input { get; set; } = new();

    /// <summary>The version of the noun that the form began with. The form carries it by itself.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>The noun as it is stored. Not set on a page that adds one.</summary>
    public TNoun Noun { get; private set; } = null!;

    public virtual bool IsNew => Id is null;

    /// <summary>What somebody else saved while the form was open, field by field, where it differs from what was typed.</summary>
    public IReadOnlyList<StoredField> Overtaken { get; private set; } = [];

    protected HeedDb Db { get; } = services.Db;

    protected AuditTrail Audit { get; } = services.Audit;

    protected DateTimeOffset Now { get; } = services.Clock.GetUtcNow();

    /// <summary>The noun, tracked; null when there is no such thing, which the person reads as "not found".</summary>
    protected virtual Task<TNoun?> LoadAsync(CancellationToken cancel) =>
        Db.Set<TNoun>().SingleOrDefaultAsync(each => EF.Property<Guid>(each, nameof(Id)) == Id, cancel);

    /// <summary>Reads whatever the page shows around its form. False when the page cannot be shown: "not found".</summary>
    protected virtual Task<bool> ReadAroundAsync(CancellationToken cancel) => Task.FromResult(true);

    /// <summary>The form as it is first seen.</summary>
    protected virtual TInput Fill(TNoun noun) => new();

    /// <summary>A noun as new, on a page that adds one; <see cref="Apply"/> gives it what was typed.</summary>
    protected virtual TNoun Make() => throw new InvalidOperationException($"{GetType().Name} adds nothing.");

    /// <summary>Checks that need the database, or reads what <see cref="Apply"/> needs from there.</summary>
    protected virtual Task<Refusal?> CheckAsync(CancellationToken cancel) => Task.FromResult<Refusal?>(null);

    /// <summary>The noun takes over what was typed, whole, or says why not and stays as it was.</summary>
    protected abstract Refusal? Apply(TNoun noun);

    /// <summary>What is recorded and said, and where the person goes, once the noun has taken it over.</summary>
    protected abstract Done<TNoun> Done(TNoun noun);

    /// <summary>What the audit trail tells: by itself, the columns that changed. Called before the noun is saved.</summary>
    protected virtual void Record(TNoun noun, Done<TNoun> done) => Audit.Record(done.Event, noun, done.Reason);

    /// <summary>
    /// Whether what somebody else saved since the form began is in the way of this page. A page that changes only a part of its
    /// noun looks whether that part was touched.
    /// </summary>
    protected virtual Task<bool> IsOvertakenAsync(CancellationToken cancel) => Task.FromResult(true);

    /// <summary>What the person reads then.</summary>
    protected virtual string OvertakenMessage =>
        "Somebody else changed this while you had it open. What they saved is shown beside the form, and what you typed is still in it. Save again to keep yours.";

    /// <summary>More that is written in the same transaction, after the noun was saved.</summary>
    protected virtual Task AfterSavingAsync(TNoun noun, CancellationToken cancel) => Task.CompletedTask;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        // Names in the address, such as id, are not what somebody typed.
        ModelState.Clear();
        if (!await ReadAsync(cancel))
            return NotFound();
        if (!IsNew)
            Input = Fill(Noun);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await ReadAsync(cancel))
            return NotFound();
        if (ModelState.IsValid && await CheckAsync(cancel) is { } refusal)
            Refuse(refusal);
        if (!ModelState.IsValid)
            return Page();
        return await ChangeAsync(Apply, Done, cancel);
    }

    public override async Task<IActionResult> RedisplayAsync(CancellationToken cancel) =>
        await ReadAsync(cancel) ? Page() : NotFound();

    /// <summary>For a second button, such as Delete: what was typed in the form does not count.</summary>
    protected async Task<IActionResult> ActAsync(
        Func<TNoun, Refusal?> act,
        Func<TNoun, Done<TNoun>> done,
        CancellationToken cancel
    )
    {
        if (!await ReadAsync(cancel))
            return NotFound();
        ModelState.Clear();
        return await ChangeAsync(act, done, cancel);
    }

    /// <summary>The same, for what is never refused.</summary>
    protected Task<IActionResult> ActAsync(Action<TNoun> act, Func<TNoun, Done<TNoun>> done, CancellationToken cancel) =>
        ActAsync(
            noun =>
            {
                act(noun);
                return null;
            },
            done,
            cancel
        );

    private async Task<IActionResult> ChangeAsync(
        Func<TNoun, Refusal?> change,
        Func<TNoun, Done<TNoun>> done,
        CancellationToken cancel
    )
    {
        if (!IsNew && Version != StoredVersion && await IsOvertakenAsync(cancel))
            return ShowOvertaken();
        var noun = IsNew ? Make() : Noun;
        if (change(noun) is { } refusal)
        {
            Refuse(refusal);
            return Page();
        }
        if (IsNew)
            Db.Add(noun);
        var next = done(noun);
        Record(noun, next);
        CountVersion(noun);
        try
        {
            await Db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            Db.ChangeTracker.Clear();
            if (!await ReadAsync(cancel))
                return NotFound();
            await IsOvertakenAsync(cancel);
            return ShowOvertaken();
        }
        await AfterSavingAsync(noun, cancel);
        Flash(next.Message);
        return LocalRedirect(next.Next);
    }

    private async Task<bool> ReadAsync(CancellationToken cancel)
    {
        if (!IsNew)
        {
            if (await LoadAsync(cancel) is not { } noun)
                return false;
            Noun = noun;
            ViewData[VersionTagHelper.Key] = StoredVersion;
        }
        return await ReadAroundAsync(cancel);
    }

    private IActionResult ShowOvertaken()
    {
        Overtaken = StoredField.Differing(Fill(Noun), Input);
        ModelState.AddModelError("", OvertakenMessage);
        return Page();
    }

    /// <summary>0 for nouns without versions, which nobody can overtake.</summary>
    private int StoredVersion =>
        Db.Entry(Noun).Metadata.FindProperty(VersionProperty) is null
            ? 0
            : (int)Db.Entry(Noun).Property(VersionProperty).OriginalValue!;

    private void CountVersion(TNoun noun)
    {
        var row = Db.Entry(noun);
        if (row.State != EntityState.Modified || row.Metadata.FindProperty(VersionProperty) is null)
            return;
        var version = row.Property(VersionProperty);
        version.CurrentValue = (int)version.OriginalValue! + 1;
    }
}
