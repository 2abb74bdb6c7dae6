using Heed.Consultations.Respond;
using Heed.Platform.Words;
using Heed.Publishing.Doors;

namespace Heed.Consultations.Site;

/// <summary>Consultations and their results on the home page, in the site map and the feed.</summary>
internal sealed class ConsultationListing(
    LiveConsultations live,
    OutcomeLinksQuery came,
    AnswerCounts counts,
    Phrasebook words,
    TimeProvider clock
) : IPublicListing
{
    public string? ListOf(string section) => section == ListedSection.OpenNow ? ConsultationsLinks.Site.Index() : null;

    public async Task<IReadOnlyList<ListedPage>> ListAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var (all, _) = await live.ListAsync(cancel);
        var answers = await counts.OfAsync(
            [.. all.Where(each => each.StateAt(now) is ConsultationState.Open).Select(each => each.Id)],
            cancel
        );
        var told = (await came.ReadAsync(cancel)).Values.Where(each => each.Results is not null);
        return
        [
            .. all.Select(each => Listed(each, now, answers.GetValueOrDefault(each.Id))),
            .. told.Select(each => new ListedPage(
                ConsultationsLinks.Site.Results(each.Results!.Slug),
                each.Results.Title,
                each.Results.Summary,
                ListedSection.Results,
                each.Results.From
            )
            {
                Then = [.. each.Then.Select(link => new ListedLink(link.Href, link.Text))],
            }),
        ];
    }

    public async Task<DateTimeOffset?> NextChangeAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var (all, next) = await live.ListAsync(cancel);
        var results = await came.NextChangeAsync(cancel);
        return all.Select(each => each.NextChangeAfter(now)).Append(next).Append(results).Min();
    }

    private ListedPage Listed(LiveConsultation each, DateTimeOffset now, int answers)
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
            Facts = open ? [.. ConsultationFacts.Of(each, answers, words)] : [],
            Act = open ? new ListedLink(each.RespondAddress, words["consultation.give"]) : null,
        };
    }
}
