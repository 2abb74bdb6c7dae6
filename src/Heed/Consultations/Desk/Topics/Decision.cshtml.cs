using Heed.Platform.Forms;
using Heed.Platform.Time;

namespace Heed.Consultations.Desk.Topics;

public sealed class DecisionModel(TopicContext desk) : TopicPage<DecisionInput>(desk)
{
    public override string Topic => "The decision";

    protected override IReadOnlyDictionary<string, string> Fields(Consultation consultation) =>
        new Dictionary<string, string>
        {
            ["What the answers will influence"] = consultation.Decision,
            ["Who decides"] = consultation.DecisionMaker,
            ["By when"] = consultation.DecisionBy is { } by ? LondonTime.Day(by) : "",
        };

    protected override DecisionInput Fill(Consultation noun) =>
        new()
        {
            Decision = noun.Decision,
            DecisionMaker = noun.DecisionMaker,
            DecisionBy = noun.DecisionBy,
        };

    protected override Refusal? Take(Consultation consultation)
    {
        consultation.Decision = Text(Input.Decision);
        consultation.DecisionMaker = Text(Input.DecisionMaker);
        consultation.DecisionBy = Input.DecisionBy;
        return null;
    }
}

public sealed class DecisionInput
{
    public string? Decision { get; set; }
    public string? DecisionMaker { get; set; }
    public DateOnly? DecisionBy { get; set; }
}
