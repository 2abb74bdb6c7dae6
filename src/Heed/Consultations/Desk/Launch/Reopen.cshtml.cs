using Heed.Consultations.Launching;
using Heed.Consultations.Results;
using Heed.Platform.Data;
using Heed.Publishing.Doors;

namespace Heed.Consultations.Desk.Launch;

public sealed class ReopenModel(HeedDb db, TimeProvider clock, ConsultationAudit record, PublishedItems published)
    : ReasonPage(db, clock)
{
    protected override string Done => "It is open again.";

    protected override async Task<string?> DoAsync(CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(Reason))
            return "Say why it opens again.";
        if (await published.IsOrWillBePublicAsync(ResultsContent.Kind, Id, cancel))
            return "Its results are public or will be at a time that is set, so people would answer knowing them. Withdraw the results first.";
        if (!Consultation.TryReopen(Now, out var refusal))
            return refusal;
        Consultation.Version++;
        await record.DidInPublicAsync("consultation opened again", Id, Reason, cancel);
        await Database.SaveChangesAsync(cancel);
        return null;
    }
}
