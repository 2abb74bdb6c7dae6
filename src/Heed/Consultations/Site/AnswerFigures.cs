using Heed.Consultations.Respond;
using Heed.Platform.Words;
using Heed.Publishing.Doors;

namespace Heed.Consultations.Site;

/// <summary>How many answers people gave to consultations that the public can see, for the home page.</summary>
internal sealed class AnswerFigures(LiveConsultations live, AnswerCounts counts, Phrasebook words) : IHomeFigures
{
    public async Task<IReadOnlyList<HomeFigure>> ReadAsync(CancellationToken cancel)
    {
        var (all, _) = await live.ListAsync(cancel);
        var answers = (await counts.OfAsync([.. all.Select(each => each.Id)], cancel))
            .Values.Where(each => each >= ConsultationFacts.FewestSaid)
            .Sum();
        return answers == 0
            ? []
            :
            [
                new HomeFigure(
                    answers.ToString("N0", words.Culture),
                    words.Count("consultations.figure", answers),
                    ConsultationsLinks.Site.Index(),
                    Order: 1
                ),
            ];
    }
}
