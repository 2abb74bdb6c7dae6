using Heed.Consultations.Launching;
using Heed.Platform.Forms;

namespace Heed.Consultations.Desk.Gates;

public sealed class ConfirmModel(EditServices services, LaunchGates gates) : GatePage(services, gates)
{
    protected override bool IsOverride => false;
}
