using Heed.Consultations.Launching;
using Heed.Consultations.Making;
using Heed.Platform.Forms;

namespace Heed.Consultations.Desk.Topics;

/// <summary>Services of a topic's page.</summary>
public sealed record TopicContext(EditServices Services, Edits Edits);

/// <summary>What every topic's page shows around its form.</summary>
public sealed record TopicFrame(
    Consultation Consultation,
    string Topic,
    IReadOnlyList<string> Missing,
    IReadOnlyList<Edit> Meanwhile
)
{
    /// <summary>Name and value of the button that goes on to what is not finished yet.</summary>
    public const string Then = "then";
    public const string Next = "next";

    public string Home => ConsultationsLinks.Desk.Show(Consultation.Id);
}

/// <summary>
/// A page on which one topic of a consultation is written. Topics do not get in each other's way: only who changed the same topic
/// meanwhile is shown, with what they did beside what was typed, and saving again keeps the latter.
/// </summary>
public abstract class TopicPage<TInput>(TopicContext desk) : EditPage<Consultation, TInput>(desk.Services)
    where TInput : class, new()
{
    private IReadOnlyDictionary<string, string> before = new Dictionary<string, string>();
    private IReadOnlyList<Edit> meanwhile = [];

    public Consultation Consultation => Noun;

    public TopicFrame Frame => new(Noun, Topic, Missing, meanwhile);

    /// <summary>Name of the topic, also for the history.</summary>
    public abstract string Topic { get; }

    /// <summary>The topic's fields by their labels, as text.</summary>
    protected abstract IReadOnlyDictionary<string, string> Fields(Consultation consultation);

    /// <summary>Puts what was typed into the consultation, or says why not.</summary>
    protected abstract Refusal? Take(Consultation consultation);

    protected override string OvertakenMessage =>
        meanwhile.Count == 0
            ? base.OvertakenMessage
            : $"{meanwhile[^1].By} changed this while you had it open. Nothing you typed is lost: look at what changed, then save again.";

    protected sealed override Refusal? Apply(Consultation noun)
    {
        before = Fields(noun);
        return Take(noun);
    }

    protected sealed override Done<Consultation> Done(Consultation noun) =>
        new(ConsultationsEvents.Edited, $"{Topic}: saved.", Onward());

    /// <summary>The fields of the topic that differ, by their labels; nothing when none does.</summary>
    protected sealed override void Record(Consultation noun, Done<Consultation> done)
    {
        var after = Fields(noun);
        var changed = after
            .Where(field => before.GetValueOrDefault(field.Key) != field.Value)
            .Select(field => field.Key)
            .ToList();
        if (changed.Count > 0)
            desk.Services.Audit.Record(done.Event, noun.Id, Values(before), Values(after));

        EditValues Values(IReadOnlyDictionary<string, string> all) =>
            new(Topic, noun.Version + 1, changed.ToDictionary(field => field, field => all.GetValueOrDefault(field) ?? ""));
    }

    protected sealed override async Task<bool> IsOvertakenAsync(CancellationToken cancel)
    {
        meanwhile = await desk.Edits.SinceAsync(Noun.Id, Topic, Version, cancel);
        return meanwhile.Count > 0;
    }

    /// <summary>What was typed, without blanks around it.</summary>
    protected static string Text(string? value) => value?.ReplaceLineEndings("\n").Trim() ?? "";

    /// <summary>What this topic still needs before the consultation can be launched.</summary>
    private IReadOnlyList<string> Missing => Readiness.Parts(Noun).Single(part => part.Name == Topic).Missing;

    /// <summary>Address of the next part that is not finished; the launch gates after the last.</summary>
    private string Onward() =>
        Request.Form[TopicFrame.Then] != TopicFrame.Next || Noun.IsLaunched ? Frame.Home
        : Readiness.Parts(Noun).FirstOrDefault(part => !part.IsDone && part.Name != Topic) is { } part ? part.Href
        : Missing.Count > 0 ? Frame.Home
        : ConsultationsLinks.Desk.Gates.Index(Noun.Id);
}
