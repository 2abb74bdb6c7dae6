using Heed.Office.Doors;
using Heed.Office.Profile;
using Heed.Platform.Audit;
using Heed.Platform.Forms;
using Microsoft.EntityFrameworkCore;

namespace Heed.Office.Desk;

/// <summary>A page on which one part of the office's profile is changed. The profile is one noun, so its pages share this class.</summary>
internal abstract class ProfilePartPage<TInput>(ProfileEditing editing) : EditPage<ProfileRecord, TInput>(editing.Services)
    where TInput : class, new()
{
    private OfficeProfile before = OfficeProfile.NotLoaded;

    /// <summary>The stored profile, for what the page shows around its form.</summary>
    public OfficeProfile Current { get; private set; } = OfficeProfile.NotLoaded;

    /// <summary>There is one profile, and the address names none.</summary>
    public sealed override bool IsNew => false;

    /// <summary>How the audit trail calls the change.</summary>
    protected abstract AuditEvent<ProfileRecord> Event { get; }

    protected abstract TInput Fill(OfficeProfile profile);

    /// <summary>The profile with what was typed.</summary>
    protected abstract OfficeProfile Change(OfficeProfile profile);

    /// <summary>The part that this page changes, for the history.</summary>
    protected abstract object Part(OfficeProfile profile);

    protected override string OvertakenMessage =>
        "Somebody else changed the office profile while you were typing. What you typed is still here. Compare it with what stands now, then save again.";

    protected sealed override Task<ProfileRecord?> LoadAsync(CancellationToken cancel) =>
        Db.Set<ProfileRecord>().SingleOrDefaultAsync(cancel);

    protected override Task<bool> ReadAroundAsync(CancellationToken cancel)
    {
        Current = Noun.Read();
        return Task.FromResult(true);
    }

    protected sealed override TInput Fill(ProfileRecord noun) => Fill(noun.Read());

    protected override Refusal? Apply(ProfileRecord noun) => Take(noun, Change(Current));

    protected Refusal? Take(ProfileRecord noun, OfficeProfile changed)
    {
        before = Current;
        noun.TryChange(changed, Now, out var refusal);
        return Refusal.At(null, refusal);
    }

    protected sealed override void Record(ProfileRecord noun, Done<ProfileRecord> done) =>
        editing.Services.Audit.Record(done.Event, noun.Id, Part(before), Part(noun.Read()));

    protected sealed override Done<ProfileRecord> Done(ProfileRecord noun) => Done(Event);

    protected static Done<ProfileRecord> Done(AuditEvent<ProfileRecord> @event) =>
        new(@event, "Saved. It shows on every page now.", OfficeLinks.Desk.Index());

    protected sealed override Task AfterSavingAsync(ProfileRecord noun, CancellationToken cancel) =>
        editing.AnnounceAsync(cancel);
}
