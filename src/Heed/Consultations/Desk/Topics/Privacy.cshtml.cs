using Heed.Consultations.Making;
using Heed.Office.Doors;
using Heed.Platform.Forms;

namespace Heed.Consultations.Desk.Topics;

public sealed class PrivacyModel(TopicContext desk, IOfficeProfile office) : TopicPage<PrivacyInput>(desk)
{
    /// <summary>The notice that this office begins with.</summary>
    public string Usual => PrivacyText.For(office.Current);

    public override string Topic => "Privacy notice";

    protected override IReadOnlyDictionary<string, string> Fields(Consultation consultation) =>
        new Dictionary<string, string> { ["Privacy notice"] = consultation.PrivacyNotice };

    protected override PrivacyInput Fill(Consultation noun) => new() { PrivacyNotice = noun.PrivacyNotice };

    protected override Refusal? Take(Consultation consultation)
    {
        consultation.PrivacyNotice = Text(Input.PrivacyNotice);
        return null;
    }
}

public sealed class PrivacyInput
{
    public string? PrivacyNotice { get; set; }
}
