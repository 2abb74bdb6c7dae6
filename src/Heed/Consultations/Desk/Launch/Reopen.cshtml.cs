using Heed.Consultations.Results;
using Heed.Platform.Forms;
using Heed.Platform.Web;
using Heed.Publishing.Doors;

namespace Heed.Consultations.Desk.Launch;

public sealed class ReopenModel(EditServices services, SiteChange site, PublishedItems published) : StatePage(services, site)
{
    protected override async Task CheckAsync(CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(Input.Reason))
            ModelState.AddModelError("Input.Reason", "Say why it opens again.");
        else if (await published.IsOrWillBePublicAsync(ResultsContent.Kind, Noun.Id, cancel))
            ModelState.AddModelError(
                "Input.Reason",
                "Its results are public or will be at a time that is set, so people would answer knowing them. Withdraw the results first."
            );
    }

    protected override Refusal? Apply(Consultation noun)
    {
        noun.TryReopen(Now, out var refusal);
        return Refusal.At(nameof(Input.Reason), refusal);
    }

    protected override Done<Consultation> Done(Consultation noun) =>
        new(ConsultationsEvents.Reopened, "It is open again.", Home, Input.Reason);
}
