using Heed.Consultations.Respond;
using Heed.Platform.Time;
using Heed.Platform.Words;

namespace Heed.Consultations.Site;

/// <summary>Where a consultation stands, in words: "Open until 5pm on Tuesday 31 March 2026".</summary>
public static class StateLine
{
    public static string Of(LiveConsultation consultation, DateTimeOffset now, Phrasebook words) =>
        (consultation.StateAt(now), consultation.Content.OpensAt, consultation.EndsAt) switch
        {
            (ConsultationState.Coming, { } opens, _) => words[
                LondonTime.WallClock(opens).Time == TimeOnly.MinValue ? "consultations.opens-on" : "consultations.opens-at",
                ("when", words.From(opens))
            ],
            (ConsultationState.Closed, _, { } closed) => words[
                consultation.ClosedEarlyBecause is null ? "consultations.closed-at" : "consultations.closed-early-at",
                ("when", words.Full(closed))
            ],
            (ConsultationState.Open, _, { } closes) => words["consultations.open-until", ("when", words.Full(closes))],
            _ => words["consultations.open"],
        };
}
