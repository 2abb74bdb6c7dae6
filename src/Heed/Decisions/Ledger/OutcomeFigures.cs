using Heed.Platform.Words;
using Heed.Publishing.Doors;

namespace Heed.Decisions.Ledger;

/// <summary>For the home page: how much of what people said has been answered, and how much of what was promised is done.</summary>
internal sealed class OutcomeFigures(PublishedItems published, Phrasebook words) : IHomeFigures
{
    public async Task<IReadOnlyList<HomeFigure>> ReadAsync(CancellationToken cancel)
    {
        var outcomes = (await published.ListAsync(OutcomeContent.Kind, cancel))
            .Select(version => OutcomeContent.FromJson(version.Body))
            .ToList();
        var share = new AnsweredShare(outcomes.Sum(each => each.Share.Answered), outcomes.Sum(each => each.Share.Of));
        var actions = outcomes.SelectMany(each => each.Findings).SelectMany(finding => finding.Actions).ToList();
        var figures = new List<HomeFigure>();
        if (share.Of > 0)
            figures.Add(
                new(
                    Of(share.Answered, share.Of),
                    words.Count("you-said.figure.answered", share.Of),
                    DecisionsLinks.Site.Index(),
                    2
                )
            );
        if (actions.Count > 0)
        {
            var done = actions.Count(action => action.State is ActionState.Done);
            figures.Add(
                new(Of(done, actions.Count), words.Count("you-said.figure.done", actions.Count), DecisionsLinks.Site.Index(), 3)
            );
        }
        return figures;
    }

    private string Of(int part, int whole) =>
        words["you-said.figure", ("part", part.ToString("N0", words.Culture)), ("whole", whole.ToString("N0", words.Culture))];
}
