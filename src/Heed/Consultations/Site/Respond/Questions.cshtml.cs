using Heed.Consultations.Respond;

namespace Heed.Consultations.Site.Respond;

/// <summary>One page of questions.</summary>
[Journey(typeof(QuestionsStep))]
public sealed class QuestionsModel : RespondPage
{
    public int Number => Journey.Number;
    public QuestionPage Asked => Journey.Asked;

    public string BackAddress =>
        Journey.Check ? ConsultationsLinks.Site.Respond.Check(Live.Slug)
        : Number == 1 ? Live.RespondAddress
        : Journey.AddressOf(Number - 1);
}

/// <summary>Keeps the answers of a page if they are right, and goes on to the next.</summary>
public sealed class QuestionsStep : JourneyStep
{
    /// <summary>The field that says whether answers were held when the page was made: if they are gone when it comes back, they were cleared away.</summary>
    public const string HeldField = "held";

    /// <summary>Every journey comes by "check your answers", which asks.</summary>
    public override bool AsksWhetherSent => false;

    public override Turn Open(Journey journey) =>
        journey is { Draft: null, Sent: not null } || (journey.Token is null && journey.IsOpen)
            ? WithoutDraft(journey)
            : Turn.Show;

    public override async Task<Turn> SendAsync(Journey journey, JourneyParts parts, IFormCollection form)
    {
        var questions = journey.Asked.Questions;
        var typed = AnswerFormParser.Parse(questions, form);
        journey.Faults = journey.IsOpen ? AnswerCheck.Faults(questions, typed) : [];
        journey.Given.Replace(questions, typed);
        if (!journey.IsOpen || journey.Faults.Count > 0)
            return Turn.Show;
        var (kept, carried) = journey.Sent is null
            ? await parts.Drafts.SaveAsync(journey.Token!, journey.Live.Id, journey.Given)
            : default;
        if (!kept)
            return Turn.To(ConsultationsLinks.Site.Respond.Sent(journey.Live.Slug));
        journey.Carry(carried);
        var cleared = journey.Draft is null && form[HeldField] == "yes";
        var last = journey.Check || journey.Number == journey.Live.Asked.Pages.Count;
        return Turn.To(
            (last ? ConsultationsLinks.Site.Respond.Check(journey.Live.Slug) : journey.AddressOf(journey.Number + 1))
                + (cleared ? "?cleared=true" : "")
        );
    }

    public override void Retype(Journey journey, IFormCollection form) =>
        journey.Given.Replace(journey.Asked.Questions, AnswerFormParser.Parse(journey.Asked.Questions, form));
}
