using Heed.Consultations.Launching;
using Heed.Platform.Data;

namespace Heed.Consultations.Desk.Launch;

public sealed class CloseModel(HeedDb db, TimeProvider clock, ConsultationAudit record) : ReasonPage(db, clock)
{
    protected override string Done => "It is closed. The public page says why.";

    protected override async Task<string?> DoAsync(CancellationToken cancel)
    {
        if (!Consultation.TryCloseEarly(Now, Reason ?? "", out var refusal))
            return refusal;
        Consultation.Version++;
        await record.DidInPublicAsync("consultation closed early", Id, Reason, cancel);
        await Database.SaveChangesAsync(cancel);
        return null;
    }
}
