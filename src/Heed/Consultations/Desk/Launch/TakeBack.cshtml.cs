using Heed.Consultations.Launching;
using Heed.Platform.Data;

namespace Heed.Consultations.Desk.Launch;

/// <summary>Takes a launched consultation off the public site. Possible until somebody has answered.</summary>
public sealed class TakeBackModel(HeedDb db, TimeProvider clock, ConsultationPublishing publishing) : ReasonPage(db, clock)
{
    protected override string Done => "It was taken back. It is a draft again, and goes out only through clearance.";

    protected override Task<string?> DoAsync(CancellationToken cancel) => publishing.TakeBackAsync(Consultation, Reason, cancel);
}
