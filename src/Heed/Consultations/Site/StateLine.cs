using Heed.Consultations.Respond;
using Heed.Platform.Words;

namespace Heed.Consultations.Site;

/// <summary>Where a consultation stands, in words: "Open until 5pm on Tuesday 31 March 2026".</summary>
public static class StateLine
{
    public static string Of(LiveConsultation consultation, DateTimeOffset now, Phrasebook words) =>
        (consultation.StateAt(now), consultation.Content.OpensAt, consultation.EndsAt) switch
        {
            (ConsultationState.Coming, { } opens, _) => words["consultations.opens-at", ("when", words.Full(opens))],
            (ConsultationState.Closed, _, { } closed) => words["consultations.closed-at", ("when", words.Full(closed))],
            (ConsultationState.Open, _, { } closes) => words["consultations.open-until", ("when", words.Full(closes))],
            _ => words["consultations.open"],
        };

    /// <summary>The tag beside it: its words and colour.</summary>
    public static (string Words, string Colour) Tag(ConsultationState state, Phrasebook words) =>
        state switch
        {
            ConsultationState.Open => (words["consultations.tag.open"], "green"),
            ConsultationState.Coming => (words["consultations.tag.coming"], "blue"),
            _ => (words["consultations.tag.closed"], "grey"),
        };
}
