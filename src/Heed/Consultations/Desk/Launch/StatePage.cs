using Heed.Platform.Forms;
using Heed.Platform.Web;

namespace Heed.Consultations.Desk.Launch;

/// <summary>A page that changes the public state of a consultation and asks for the reason.</summary>
public abstract class StatePage(EditServices services, SiteChange site) : EditPage<Consultation, ReasonInput>(services)
{
    public Consultation Consultation => Noun;

    public string Home => ConsultationsLinks.Desk.Show(Noun.Id);

    /// <summary>What others wrote meanwhile is not in the way: whether the state can change, the noun says.</summary>
    protected sealed override Task<bool> IsOvertakenAsync(CancellationToken cancel) => Task.FromResult(false);

    protected sealed override Task AfterSavingAsync(Consultation noun, CancellationToken cancel) => site.AnnounceAsync(cancel);
}
