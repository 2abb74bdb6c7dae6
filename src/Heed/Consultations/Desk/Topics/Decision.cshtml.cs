using Heed.Platform.Time;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Consultations.Desk.Topics;

public sealed class DecisionModel(TopicContext desk) : TopicPage(desk)
{
    [BindProperty]
    public DecisionForm Input { get; set; } = new();

    public override string Topic => "The decision";

    protected override IReadOnlyDictionary<string, string> Fields(Consultation consultation) =>
        new Dictionary<string, string>
        {
            ["What the answers will influence"] = consultation.Decision,
            ["Who decides"] = consultation.DecisionMaker,
            ["By when"] = consultation.DecisionBy is { } by ? LondonTime.Day(by) : "",
        };

    protected override void Fill(Consultation consultation) =>
        Input = new()
        {
            Decision = consultation.Decision,
            DecisionMaker = consultation.DecisionMaker,
            DecisionBy = consultation.DecisionBy,
        };

    protected override Task ApplyAsync(Consultation consultation, CancellationToken cancel)
    {
        consultation.Decision = Text(Input.Decision);
        consultation.DecisionMaker = Text(Input.DecisionMaker);
        consultation.DecisionBy = Input.DecisionBy;
        return Task.CompletedTask;
    }
}

public sealed class DecisionForm
{
    public string? Decision { get; set; }
    public string? DecisionMaker { get; set; }
    public DateOnly? DecisionBy { get; set; }
}
