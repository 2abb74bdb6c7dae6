using Heed.Consultations.Respond;
using Heed.Platform.Words;

namespace Heed.Consultations.Site;

/// <summary>What somebody wants to know before giving a view: how much it is, and how many have.</summary>
public static class ConsultationFacts
{
    /// <summary>Below this the number is not said: whoever answered yesterday could tell who answered today.</summary>
    internal const int FewestSaid = 10;

    /// <summary>How old the number on a page may be.</summary>
    public static readonly TimeSpan AreGood = TimeSpan.FromMinutes(1);

    public static IEnumerable<string> Of(LiveConsultation consultation, int answers, Phrasebook words)
    {
        var questionnaire = consultation.Asked;
        yield return words.Count("consultation.length", questionnaire.Questions.Count());
        yield return words.Count("consultation.minutes", questionnaire.Minutes);
        yield return Answered(answers, words);
    }

    public static string Answered(int answers, Phrasebook words) =>
        answers < FewestSaid ? words["consultation.be-first"] : words.Count("consultation.answered", answers);
}
