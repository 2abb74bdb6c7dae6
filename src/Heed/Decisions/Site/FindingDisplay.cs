using Heed.Decisions.Ledger;
using Heed.Platform.Words;

namespace Heed.Decisions.Site;

/// <summary>A finding on a public page.</summary>
/// <param name="Number">Its place, from 1.</param>
/// <param name="Finding">What was cleared.</param>
/// <param name="Quotes">Words that may be shown at this moment.</param>
/// <param name="Today">For what has become late since.</param>
public sealed record FindingDisplay(int Number, OutcomeFinding Finding, IReadOnlyList<string> Quotes, DateOnly Today);

/// <summary>Public words for what became of a finding and how far an action is.</summary>
public static class PublicWords
{
    public static string For(this Phrasebook words, Outcome outcome) =>
        words[
            outcome switch
            {
                Outcome.Accepted => "outcome.accepted",
                Outcome.PartlyAccepted => "outcome.partly-accepted",
                Outcome.NotAccepted => "outcome.not-accepted",
                Outcome.PassedOn => "outcome.passed-on",
                _ => "outcome.no-decision",
            }
        ];

    public static string For(this Phrasebook words, ActionState state) =>
        words[
            state switch
            {
                ActionState.Planned => "action.planned",
                ActionState.UnderWay => "action.under-way",
                ActionState.Done => "action.done",
                _ => "action.stopped",
            }
        ];
}
