using Heed.Consultations.Making;
using Heed.Office.Doors;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Consultations.Desk.Topics;

public sealed class PrivacyModel(TopicContext desk, IOfficeProfile office) : TopicPage(desk)
{
    [BindProperty]
    public PrivacyForm Input { get; set; } = new();

    /// <summary>The notice that this office begins with.</summary>
    public string Usual => PrivacyText.For(office.Current);

    public override string Topic => "Privacy notice";

    protected override IReadOnlyDictionary<string, string> Fields(Consultation consultation) =>
        new Dictionary<string, string> { ["Privacy notice"] = consultation.PrivacyNotice };

    protected override void Fill(Consultation consultation) => Input = new() { PrivacyNotice = consultation.PrivacyNotice };

    protected override Task ApplyAsync(Consultation consultation, CancellationToken cancel)
    {
        consultation.PrivacyNotice = Text(Input.PrivacyNotice);
        return Task.CompletedTask;
    }
}

public sealed class PrivacyForm
{
    public string? PrivacyNotice { get; set; }
}
