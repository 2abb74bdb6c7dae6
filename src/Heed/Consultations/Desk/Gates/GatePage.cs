using Heed.Consultations.Launching;
using Heed.Platform.Audit;
using Heed.Platform.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Consultations.Desk.Gates;

/// <summary>What is asked of whoever decides a gate.</summary>
public sealed class GateInput
{
    public string? Reason { get; set; }
}

/// <summary>A page on which somebody decides a gate of a consultation and says why.</summary>
public abstract class GatePage(EditServices services, LaunchGates gates) : EditPage<Consultation, GateInput>(services)
{
    [BindProperty(SupportsGet = true)]
    public Gate Gate { get; set; }

    public Consultation Consultation => Noun;

    public GateStatus Status { get; private set; } = null!;

    protected string Gates => ConsultationsLinks.Desk.Gates.Index(Noun.Id);

    /// <summary>Whether this page lets a consultation through a gate that is not met.</summary>
    protected abstract bool IsOverride { get; }

    protected override string OvertakenMessage =>
        "Somebody else changed the consultation while you had this open. Look at what is found now, then save again.";

    protected override async Task<bool> ReadAroundAsync(CancellationToken cancel)
    {
        if (!Enum.IsDefined(Gate))
            return false;
        Status = (await gates.StatusAsync(Noun, cancel)).Single(each => each.Gate == Gate);
        return true;
    }

    protected override Refusal? Apply(Consultation noun)
    {
        gates.TryDecide(noun, Status, User.PersonId()!.Value, IsOverride, Input.Reason, out var refusal);
        return Refusal.At(nameof(Input.Reason), refusal);
    }

    protected override void Record(Consultation noun, Done<Consultation> done) =>
        gates.Tell(noun, Status, IsOverride, Input.Reason!);

    protected override Done<Consultation> Done(Consultation noun) =>
        new(
            IsOverride ? ConsultationsEvents.GateOverridden : ConsultationsEvents.GateConfirmed,
            $"{Status.Words.Name}: {(IsOverride ? "let through, with your name and reason" : "confirmed")}.",
            Gates,
            Input.Reason
        );
}
