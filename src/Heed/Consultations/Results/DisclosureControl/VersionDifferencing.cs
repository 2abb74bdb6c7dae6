namespace Heed.Consultations.Results.DisclosureControl;

/// <summary>
/// Guards against differencing. A reader who has two versions of the results can subtract one from the other, and what is left is
/// what those who came or went between them said. Where that is fewer people than a question needs for its figures to be published
/// (<see cref="SuppressionRules.SmallestBase"/>), the earlier figures are kept.
/// </summary>
internal static class VersionDifferencing
{
    /// <summary>Whether so few answers came or went that differencing would single them out.</summary>
    public static bool IsFew(int? before, int? now) =>
        before is { } was && now is { } counted && Math.Abs(counted - was) < SuppressionRules.SmallestBase;

    /// <summary>The new figures. Where too few answers of a part differ, that part keeps the figures of <paramref name="before"/>.</summary>
    public static ResultsContent Publishable(ResultsContent now, ResultsContent before) =>
        now with
        {
            Questions =
            [
                .. now.Questions.Select(summary =>
                    before.Questions.FirstOrDefault(each => each.Key == summary.Key) is { } earlier
                    && IsFew(earlier.Base, summary.Base)
                        ? earlier
                        : summary
                ),
            ],
            Profile =
            [
                .. now.Profile.Select(margin =>
                    before.Profile.FirstOrDefault(each => each.Code == margin.Code) is { } earlier
                    && IsFew(earlier.Base, margin.Base)
                        ? earlier
                        : margin
                ),
            ],
            Texts = KeepWhereFew(now.Texts, before.Texts),
            ByMode = KeepWhereFew(now.ByMode, before.ByMode),
        };

    private static IReadOnlyList<NamedCount> KeepWhereFew(IReadOnlyList<NamedCount> now, IReadOnlyList<NamedCount> before) =>
        [
            .. now.Select(part =>
                before.FirstOrDefault(each => each.Label == part.Label) is { Count: { } was } && IsFew(was, part.Count)
                    ? part with
                    {
                        Count = was,
                    }
                    : part
            ),
        ];
}
