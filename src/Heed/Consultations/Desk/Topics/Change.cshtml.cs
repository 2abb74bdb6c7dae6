using Heed.Platform.Forms;

namespace Heed.Consultations.Desk.Topics;

public sealed class ChangeModel(TopicContext desk) : TopicPage<ChangeInput>(desk)
{
    public override string Topic => "What can and cannot change";

    protected override IReadOnlyDictionary<string, string> Fields(Consultation consultation) =>
        new Dictionary<string, string>
        {
            ["What can change"] = consultation.CanChange,
            ["What cannot change"] = consultation.CannotChange,
        };

    protected override ChangeInput Fill(Consultation noun) =>
        new() { CanChange = noun.CanChange, CannotChange = noun.CannotChange };

    protected override Refusal? Take(Consultation consultation)
    {
        (consultation.CanChange, consultation.CannotChange) = (Text(Input.CanChange), Text(Input.CannotChange));
        return null;
    }
}

public sealed class ChangeInput
{
    public string? CanChange { get; set; }
    public string? CannotChange { get; set; }
}
