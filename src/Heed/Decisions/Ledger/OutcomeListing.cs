using Heed.Consultations.Doors;
using Heed.Platform.Words;
using Heed.Publishing.Doors;

namespace Heed.Decisions.Ledger;

/// <summary>Published outcomes on the home page, in the site map and the feed.</summary>
public sealed class OutcomeListing(PublishedItems published, Phrasebook words) : IPublicListing
{
    public async Task<IReadOnlyList<ListedPage>> ListAsync(CancellationToken cancel)
    {
        var outcomes = await published.ListAsync(OutcomeContent.Kind, cancel);
        if (outcomes.Count == 0)
            return [];
        return
        [
            .. outcomes.Select(version => new ListedPage(
                DecisionsLinks.Site.Show(version.Slug),
                version.Title,
                version.Summary,
                ListedSection.Changed,
                version.From
            )),
            new ListedPage(
                DecisionsLinks.Site.Index(),
                words["you-said.title"],
                words["you-said.lead"],
                ListedSection.Other,
                outcomes.Max(version => version.From)
            ),
        ];
    }

    public Task<DateTimeOffset?> NextChangeAsync(CancellationToken cancel) =>
        published.NextChangeAsync(OutcomeContent.Kind, cancel);
}

/// <summary>What we did, at the foot of the consultation's results page.</summary>
public sealed class OutcomeFooter(PublishedItems published, OutcomeDisplayQuery query, Phrasebook words) : IResultFooter
{
    public async Task<ResultFooter?> OfAsync(Guid consultationId, CancellationToken cancel) =>
        await published.OfSubjectAsync(OutcomeContent.Kind, consultationId, cancel) is { } version
            ? new ResultFooter(
                "/Decisions/Site/_ResultFooter.cshtml",
                await query.ViewAsync(version, cancel),
                "what-we-did",
                words["outcome.footer"]
            )
            : null;

    public async Task<IReadOnlyDictionary<Guid, ResultLink>> LinksAsync(CancellationToken cancel) =>
        (await published.ListAsync(OutcomeContent.Kind, cancel)).ToDictionary(
            version => version.SubjectId,
            version => new ResultLink(DecisionsLinks.Site.Show(version.Slug), words["outcome.link"])
        );

    public Task<DateTimeOffset?> NextChangeAsync(CancellationToken cancel) =>
        published.NextChangeAsync(OutcomeContent.Kind, cancel);
}
