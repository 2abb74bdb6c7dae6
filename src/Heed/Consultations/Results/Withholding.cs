namespace Heed.Consultations.Results;

/// <summary>
/// What is published of small numbers. In a margin's profile every count from 1 to 4 is withheld; when that would leave one
/// count alone, which the total would give away, or withheld counts that add up to less than 5, the smallest other count is
/// withheld too, and where there is no other the whole margin is: beside zeros alone the one missing row would tell.
/// Otherwise zero is shown: that nobody answered points at nobody. A question that fewer than 5 people answered shows no shares.
/// </summary>
public static class Withholding
{
    /// <summary>The smallest count that is published.</summary>
    public const int Smallest = 5;

    /// <summary>The results as they may be published.</summary>
    public static ResultsContent Publishable(ResultsContent live) =>
        live with
        {
            Profile = [.. live.Profile.Select(Publishable)],
            Toplines = [.. live.Toplines.Select(Publishable)],
        };

    /// <summary>A question's result as it may be published: without rows when too few people answered it.</summary>
    public static Topline Publishable(Topline topline) =>
        topline.Base is > 0 and < Smallest ? topline with { Rows = [], Mean = null } : topline;

    /// <summary>The profile as it may be published.</summary>
    public static MarginProfile Publishable(MarginProfile profile)
    {
        var withheld = new HashSet<string>(
            profile.Rows.Where(row => row.Count is > 0 and < Smallest).Select(row => row.Code),
            StringComparer.Ordinal
        );
        while (withheld.Count == 1 || (withheld.Count > 0 && SumOf(profile, withheld) < Smallest))
        {
            var next = profile.Rows.Where(row => row.Count > 0 && !withheld.Contains(row.Code)).MinBy(row => row.Count);
            if (next is null)
                return profile with { Rows = [.. profile.Rows.Select(Hidden)] };
            withheld.Add(next.Code);
        }
        return profile with { Rows = [.. profile.Rows.Select(row => withheld.Contains(row.Code) ? Hidden(row) : row)] };
    }

    private static int SumOf(MarginProfile profile, HashSet<string> withheld) =>
        profile.Rows.Where(row => withheld.Contains(row.Code)).Sum(row => row.Count ?? 0);

    private static ProfileRow Hidden(ProfileRow row) =>
        row with
        {
            Count = null,
            Share = null,
            Difference = null,
            Ratio = null,
            Flag = null,
        };
}
