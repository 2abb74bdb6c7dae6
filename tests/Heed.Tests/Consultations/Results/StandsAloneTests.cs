using Heed.Consultations;
using Heed.Consultations.Kinds;
using Heed.Consultations.Results;
using Heed.Consultations.Results.DisclosureControl;

namespace Heed.Tests.Consultations.Results;

/// <summary>Several choices, and one, the first, that nobody can choose beside another: "None of these".</summary>
public sealed class StandsAloneTests
{
    private static int?[] Published(int answered, int most, params int[] counts)
    {
        var rows = counts.Select((count, at) => new QuestionSummaryRow($"{at}", $"{at}", count, 0.1, 0, 1));
        var topline = new QuestionSummary("q", "q", QuestionKind.Of<MultipleChoice>(), answered, 0, 0, [.. rows], null);
        var asked = new Question(
            "q",
            topline.Kind,
            "q",
            null,
            false,
            [.. topline.Rows.Select(row => new Choice(row.Code, row.Label, Exclusive: row.Code == "0"))],
            AtMost: most
        );
        return [.. SuppressionRules.Publishable(topline, asked).Rows.Select(row => row.Count)];
    }

    [Fact]
    public void Nothing_is_withheld_where_nothing_is_small() => Assert.Equal([60, 30, 29, 30], Published(100, 3, 60, 30, 29, 30));

    [Fact]
    public void The_most_that_the_rest_could_choose_is_held_against_those_who_chose_of_the_rest() =>
        Assert.Contains(null, Published(100, 2, 60, 35, 35, 8, 1)[..4]);

    [Fact]
    public void All_but_a_few_of_the_rest_are_not_told() => Assert.Null(Published(100, 2, 60, 37, 20, 20)[1]);

    [Fact]
    public void All_of_the_rest_are_not_told_where_that_would_tell_how_few_stood_alone() =>
        Assert.Null(Published(100, 2, 3, 97, 0, 0) is { Length: > 0 } rows ? rows[1] : null);
}
