using Heed.Platform.Forms;
using Heed.Platform.Words;

namespace Heed.Consultations.Desk.Topics;

public sealed class PeopleModel(TopicContext desk, Phrasebook words) : TopicPage<PeopleInput>(desk)
{
    public override string Topic => "People and promise";

    /// <summary>A random sample cannot be drawn here, so nothing may claim to be one; a consultation that was made as one stays it.</summary>
    public IEnumerable<SampleDesign> Designs =>
        Enum.GetValues<SampleDesign>().Where(design => design is not SampleDesign.RandomSample || Input.Design == design);

    protected override IReadOnlyDictionary<string, string> Fields(Consultation consultation) =>
        new Dictionary<string, string>
        {
            ["Level"] = words[$"level.{consultation.Level.ToString().ToLowerInvariant()}"],
            ["How people come to answer"] = DesignWords.Of(consultation.Design).Name,
            ["Whom it should reach"] = consultation.Audience,
            ["Other ways to answer"] = consultation.WaysToAnswer,
        };

    protected override PeopleInput Fill(Consultation noun) =>
        new()
        {
            Level = noun.Level,
            Design = noun.Design,
            Audience = noun.Audience,
            WaysToAnswer = noun.WaysToAnswer,
        };

    protected override Refusal? Take(Consultation consultation)
    {
        if (Input.Design is SampleDesign.RandomSample && consultation.Design is not SampleDesign.RandomSample)
            return new("A random sample cannot be drawn here. Say how people really come to answer.", "Input.Design");
        (consultation.Level, consultation.Design) = (Input.Level, Input.Design);
        (consultation.Audience, consultation.WaysToAnswer) = (Text(Input.Audience), Text(Input.WaysToAnswer));
        return null;
    }
}

public sealed class PeopleInput
{
    public ParticipationLevel Level { get; set; } = ParticipationLevel.Consult;
    public SampleDesign Design { get; set; } = SampleDesign.Open;
    public string? Audience { get; set; }
    public string? WaysToAnswer { get; set; }
}
