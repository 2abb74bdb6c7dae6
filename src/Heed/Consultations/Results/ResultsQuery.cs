using Heed.Places.Doors;
using Heed.Statistics;

namespace Heed.Consultations.Results;

/// <summary>Computes the figures of a consultation from what is stored.</summary>
public sealed class ResultsQuery(SheetTallies tallies, IPlaces places, TimeProvider clock)
{
    /// <summary>Live results, with every count shown: for the desk.</summary>
    public async Task<ResultsContent> ReadAsync(Consultation consultation, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var tally = await tallies.OfAsync(consultation.Id, consultation.Questionnaire, cancel);
        var here = await places.ReadAsync(cancel);
        var content = consultation.Content();
        var questions = content.Questionnaire.Questions.ToList();
        return new ResultsContent(
            content,
            tally.Sheets,
            now,
            Indicative: true,
            PeriodGrouping.Of(tally.ByDay),
            [.. tally.ByMode.Select(mode => new NamedCount(mode.Mode, mode.Sheets))],
            [
                .. questions
                    .Where(question => question.Standard is null)
                    .Select(question => question.Kind.Summarise(question, tally.Of(question.Key)))
                    .OfType<QuestionSummary>(),
            ],
            [
                .. questions
                    .Where(question => question.Kind.IsText)
                    .Select(question => new NamedCount(question.Text, tally.Texts.GetValueOrDefault(question.Key))),
            ],
            [.. questions.Select(question => ProfileOf(question, tally, here)).OfType<SampleProfile>()],
            ""
        );
    }

    private static SampleProfile? ProfileOf(Question question, SheetTally tally, PlacesSnapshot here)
    {
        if (question.Margin is not { } code || here.Margins.FirstOrDefault(margin => margin.Code == code) is not { } margin)
            return null;
        var population = margin.Figures[here.PoliceAreaCode];
        // Most people under 16 cannot answer. With their share of the people beside ours every other band would look better heard
        // than it was, so they are in no comparison.
        var levels = margin.Levels.Where(level => level.Code != KnownMargins.UnderSixteen).ToList();
        var compared = Representation.Compare([
            .. levels.Select(level => new LevelCount(
                level.Code,
                tally.CountOf(question.Key, level.Code),
                population[level.Code]
            )),
        ]);
        var rows = levels.Zip(
            compared,
            (level, figures) =>
                new ProfileRow(
                    level.Code,
                    level.Label,
                    (int)figures.Respondents,
                    figures.RespondentShare,
                    population[level.Code],
                    figures.PopulationShare,
                    figures.PercentagePoints,
                    figures.Ratio,
                    figures.Flag.ToString()
                )
        );
        return new SampleProfile(
            code,
            margin.Name,
            margin.Source,
            margin.Base,
            margin.Date,
            margin.Note,
            (int)compared.Sum(level => level.Respondents),
            tally.PreferredNotToSay.GetValueOrDefault(question.Key),
            [.. rows]
        );
    }
}

/// <summary>Groups days into weeks or months, so that a line chart has at most about forty points.</summary>
internal static class PeriodGrouping
{
    private const int MostDays = 42;
    private const int MostWeeks = 300;

    public static IReadOnlyList<PeriodCount> Of(IReadOnlyList<(DateOnly Day, int Sheets)> days)
    {
        if (days.Count == 0)
            return [];
        var span = days[^1].Day.DayNumber - days[0].Day.DayNumber + 1;
        Func<DateOnly, DateOnly> from =
            span <= MostDays ? day => day
            : span <= MostWeeks ? day => day.AddDays(-(((int)day.DayOfWeek + 6) % 7))
            : day => new DateOnly(day.Year, day.Month, 1);
        Func<DateOnly, DateOnly> next =
            span <= MostDays ? day => day.AddDays(1)
            : span <= MostWeeks ? day => day.AddDays(7)
            : day => day.AddMonths(1);
        var counts = days.GroupBy(day => from(day.Day)).ToDictionary(group => group.Key, group => group.Sum(day => day.Sheets));
        var periods = new List<PeriodCount>();
        for (var start = from(days[0].Day); start <= days[^1].Day; start = next(start))
            periods.Add(new PeriodCount(start, counts.GetValueOrDefault(start)));
        return periods;
    }
}
