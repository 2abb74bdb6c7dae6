using Heed.Platform.Forms;
using Heed.Platform.Web;

namespace Heed.Consultations.Desk.Launch;

public sealed class CloseModel(EditServices services, SiteChange site) : StatePage(services, site)
{
    protected override Refusal? Apply(Consultation noun)
    {
        noun.TryCloseEarly(Now, Input.Reason ?? "", out var refusal);
        return Refusal.At(nameof(Input.Reason), refusal);
    }

    protected override Done<Consultation> Done(Consultation noun) =>
        new(ConsultationsEvents.ClosedEarly, "It is closed. The public page says why.", Home, Input.Reason);
}
