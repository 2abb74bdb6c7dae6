using Heed.Consultations.Results;
using Heed.Platform.Forms;
using Heed.Platform.Web;
using Heed.Publishing.Doors;

namespace Heed.Consultations.Desk.Launch;

public sealed class ReopenModel(EditServices services, SiteChange site, PublishedItems published) : StatePage(services, site)
{
    protected override async Task<Refusal?> CheckAsync(CancellationToken cancel) =>
        await published.IsOrWillBePublicAsync(ResultsContent.Kind, Noun.Id, cancel)
            ? new Refusal(
                "Its results are public or will be at a time that is set, so people would answer knowing them. Withdraw the results first.",
                nameof(Input.Reason)
            )
            : null;

    protected override Refusal? Apply(Consultation noun)
    {
        noun.TryReopen(Input.Reason, Now, out var refusal);
        return Refusal.At(nameof(Input.Reason), refusal);
    }

    protected override Done<Consultation> Done(Consultation noun) =>
        new(ConsultationsEvents.Reopened, "It is open again.", Home, Input.Reason);
}
