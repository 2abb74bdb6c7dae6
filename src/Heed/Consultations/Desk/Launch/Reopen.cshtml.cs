using Heed.Consultations.Launching;
using Heed.Platform.Data;

namespace Heed.Consultations.Desk.Launch;

/// <summary>Takes an early closing back.</summary>
public sealed class ReopenModel(HeedDb db, TimeProvider clock, ConsultationRecord record) : ReasonPage(db, clock)
{
    protected override string Done => "It is open again.";

    protected override async Task<string?> DoAsync(CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(Reason))
            return "Say why it opens again.";
        if (!Consultation.TryReopen(Now, out var refusal))
            return refusal;
        Consultation.Version++;
        await record.DidInPublicAsync("consultation opened again", Id, Reason, cancel);
        await Database.SaveChangesAsync(cancel);
        return null;
    }
}
