namespace Heed.Consultations.Results.DisclosureControl;

/// <summary>
/// Answers over time as they may be published: days are joined to weeks, and weeks to four weeks, until no period has so few
/// answers that it is withheld. Where that does not help, the periods that are left are treated like answers to a question.
/// </summary>
internal static class TimelineSuppression
{
    private const int Week = 7;
    private const int FourWeeks = 28;
    private const int FewestShown = 2;

    /// <summary>The periods to publish; none where too few of them are left to make a line.</summary>
    public static IReadOnlyList<PeriodCount> Publishable(IReadOnlyList<PeriodCount> live)
    {
        if (live.Any(period => period.Count is null))
            return live;
        var periods = live;
        while (periods.Any(period => SuppressionRules.IsSmall(period.Count!.Value)) && Coarser(periods) is { } coarser)
            periods = coarser;
        var hidden = SingleResponseSuppression.Hidden(
            [.. periods.Select(period => period.Count!.Value)],
            periods.Sum(period => period.Count!.Value)
        );
        periods = [.. periods.Zip(hidden, (period, hide) => hide ? period with { Count = null } : period)];
        return periods.Count(period => period.Count > 0) < FewestShown ? [] : periods;
    }

    private static IReadOnlyList<PeriodCount>? Coarser(IReadOnlyList<PeriodCount> periods)
    {
        if (periods.Count < FewestShown)
            return null;
        var first = periods[0].From;
        Func<DateOnly, DateOnly>? start = (periods[1].From.DayNumber - first.DayNumber) switch
        {
            1 => day => day.AddDays(-(((int)day.DayOfWeek + Week - 1) % Week)),
            Week => day => day.AddDays(-((day.DayNumber - first.DayNumber) % FourWeeks)),
            _ => null,
        };
        if (start is null)
            return null;
        var joined = periods.GroupBy(
            period => start(period.From),
            (from, group) => new PeriodCount(from, group.Sum(period => period.Count))
        );
        return [.. joined];
    }
}
