using System.ComponentModel.DataAnnotations;
using Heed.Consultations.Making;
using Heed.Office.Doors;
using Heed.Platform.Audit;
using Heed.Platform.Forms;
using Heed.Platform.Time;

namespace Heed.Consultations.Desk;

/// <summary>Begins a consultation with its title. Code and address are made from that where they are not typed.</summary>
public sealed class NewModel(EditServices services, ConsultationEditing editing, IOfficeProfile office)
    : EditPage<Consultation, NewInput>(services)
{
    private string Title => Input.Title!.Trim();

    private string Code => Or(Input.Code, () => Naming.SuggestCode(Title, LondonTime.DateAt(Now).Year)).ToUpperInvariant();

    private string Slug => Or(Input.Slug, () => Naming.SuggestSlug(Title));

    protected override async Task<Refusal?> CheckAsync(CancellationToken cancel)
    {
        var (code, slug) = (Code, Slug);
        if (Naming.MayBe(code, slug, out var refusal))
            refusal = await editing.TakenAsync(code, slug, Guid.Empty, cancel);
        if (refusal is null)
            return null;
        // What we suggested is shown, so that it can be changed.
        (Input.Code, Input.Slug) = (code, slug);
        ModelState.Remove("Input.Code");
        ModelState.Remove("Input.Slug");
        return new Refusal(
            refusal,
            refusal.Contains("address", StringComparison.Ordinal) ? nameof(Input.Slug) : nameof(Input.Code)
        );
    }

    protected override Consultation Make() => new(Code, Slug, Title, User.PersonId()!.Value);

    protected override Refusal? Apply(Consultation noun)
    {
        noun.PrivacyNotice = PrivacyText.For(office.Current);
        noun.DecisionMaker = office.Current.TitleOf("office-holder");
        return null;
    }

    protected override void Record(Consultation noun, Done<Consultation> done) => editing.Tell(noun);

    protected override Done<Consultation> Done(Consultation noun) =>
        new(
            ConsultationsEvents.Begun,
            $"“{noun.Title}” was begun. Its code is {noun.Code}.",
            ConsultationsLinks.Desk.Show(noun.Id)
        );

    private static string Or(string? given, Func<string> suggested) =>
        string.IsNullOrWhiteSpace(given) ? suggested() : given.Trim();
}

public sealed class NewInput
{
    [Required(ErrorMessage = "Enter a title"), StringLength(120, ErrorMessage = "The title must be 120 characters or fewer")]
    public string? Title { get; set; }
    public string? Code { get; set; }
    public string? Slug { get; set; }
}
