using Heed.Consultations.Desk.Gates;
using Heed.Consultations.Launching;
using Heed.Platform.Forms;

namespace Heed.Consultations.Desk.Override;

public sealed class GateModel(EditServices services, LaunchGates gates) : GatePage(services, gates)
{
    protected override bool IsOverride => true;
}
