using Heed.Consultations.Respond;
using Heed.Consultations.Results;
using Heed.Publishing.Doors;

namespace Heed.Consultations.Site;

/// <summary>Consultations and their results on the home page, in the site map and the feed.</summary>
internal sealed class ConsultationListing(LiveConsultations live, PublishedItems published, TimeProvider clock) : IPublicListing
{
    public async Task<IReadOnlyList<ListedPage>> ListAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var (all, _) = await live.ListAsync(cancel);
        var results = await published.ListAsync(ResultsContent.Kind, cancel);
        return
        [
            .. all.Select(each => Listed(each, now)),
            .. results.Select(version => new ListedPage(
                $"/consultations/{version.Slug}/results",
                version.Title,
                version.Summary,
                ListedSection.Other,
                version.From
            )),
        ];
    }

    public async Task<DateTimeOffset?> NextChangeAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var (all, next) = await live.ListAsync(cancel);
        var results = await published.NextChangeAsync(ResultsContent.Kind, cancel);
        return all.Select(each => each.NextChangeAfter(now)).Append(next).Append(results).Min();
    }

    private static ListedPage Listed(LiveConsultation each, DateTimeOffset now)
    {
        var open = each.StateAt(now) is ConsultationState.Open;
        return new ListedPage(
            each.Address,
            each.Content.Title,
            each.Version.Summary,
            open ? ListedSection.OpenNow : ListedSection.Other,
            each.Version.From
        )
        {
            Until = open ? each.Content.ClosesAt : null,
        };
    }
}
