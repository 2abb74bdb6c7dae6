using Heed.Platform.Words;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Consultations.Desk.Topics;

public sealed class PeopleModel(TopicContext desk, Phrasebook words) : TopicPage(desk)
{
    [BindProperty]
    public PeopleForm Input { get; set; } = new();

    public override string Topic => "People and promise";

    protected override IReadOnlyDictionary<string, string> Fields(Consultation consultation) =>
        new Dictionary<string, string>
        {
            ["Level"] = words[$"level.{consultation.Level.ToString().ToLowerInvariant()}"],
            ["How people come to answer"] = DesignWords.Of(consultation.Design).Name,
            ["Whom it should reach"] = consultation.Audience,
            ["Other ways to answer"] = consultation.WaysToAnswer,
        };

    protected override void Fill(Consultation consultation) =>
        Input = new()
        {
            Level = consultation.Level,
            Design = consultation.Design,
            Audience = consultation.Audience,
            WaysToAnswer = consultation.WaysToAnswer,
        };

    protected override Task ApplyAsync(Consultation consultation, CancellationToken cancel)
    {
        (consultation.Level, consultation.Design) = (Input.Level, Input.Design);
        (consultation.Audience, consultation.WaysToAnswer) = (Text(Input.Audience), Text(Input.WaysToAnswer));
        return Task.CompletedTask;
    }
}

public sealed class PeopleForm
{
    public ParticipationLevel Level { get; set; } = ParticipationLevel.Consult;
    public SampleDesign Design { get; set; } = SampleDesign.Open;
    public string? Audience { get; set; }
    public string? WaysToAnswer { get; set; }
}
