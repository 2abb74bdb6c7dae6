using FsCheck;
using FsCheck.Fluent;
using Heed.Statistics.Disclosure;

namespace Heed.Tests.Statistics;

public sealed class AnonymityTests
{
    // Four wards in two districts in one county; five age bands, then three, then all; sex kept or dropped.
    private static readonly Hierarchy Place = new(
        "place",
        [
            [0, 1, 2, 3],
            [0, 0, 1, 1],
            [0, 0, 0, 0],
        ]
    );
    private static readonly Hierarchy Age = new(
        "age",
        [
            [0, 1, 2, 3, 4],
            [0, 0, 1, 2, 2],
            [0, 0, 0, 0, 0],
        ]
    );
    private static readonly Hierarchy Sex = new(
        "sex",
        [
            [0, 1],
            [0, 0],
        ]
    );

    private static readonly Arbitrary<(int[][] Columns, int K)> Files = (
        from n in Gen.Choose(5, 200)
        from k in Gen.Choose(2, 12)
        from seed in Gen.Choose(0, int.MaxValue - 1)
        let random = new Random(seed)
        select (
            new[] { 4, 5, 2 }.Select(levels => Enumerable.Range(0, n).Select(_ => random.Next(levels)).ToArray()).ToArray(),
            k
        )
    ).ToArbitrary();

    [Fact]
    public void Every_combination_is_shared_by_at_least_k_people() =>
        Prop.ForAll(
                Files,
                file =>
                {
                    var found = Anonymity.Recode(file.Columns, [Place, Age, Sex], file.K);
                    if (found is null)
                    {
                        Assert.True(file.Columns[0].Length < file.K);
                        return;
                    }
                    var sizes = Enumerable
                        .Range(0, file.Columns[0].Length)
                        .GroupBy(i => (found.Columns[0][i], found.Columns[1][i], found.Columns[2][i]))
                        .Select(group => group.LongCount())
                        .ToList();
                    Assert.True(sizes.Min() >= file.K);
                    Assert.Equal(sizes.Min(), found.SmallestGroup);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_file_in_which_nobody_stands_out_is_left_as_it_is()
    {
        int[] place = [.. Enumerable.Range(0, 40).Select(i => i % 4)];
        var found = Anonymity.Recode([place], [Place], 10)!;
        Assert.Equal([0], found.Steps);
        Assert.Equal(place, found.Columns[0]);
    }

    [Fact]
    public void The_recoding_that_keeps_the_smallest_groups_is_chosen()
    {
        // Wards 0 and 1 are split evenly by sex; joining them loses less than dropping sex everywhere would.
        int[] place = [0, 0, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3];
        int[] sex = [0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 1, 1];
        var found = Anonymity.Recode([place, sex], [Place, Sex], 2)!;
        Assert.Equal([0, 1], found.Steps);
        Assert.Equal(2, found.SmallestGroup);
    }

    [Fact]
    public void A_step_that_divides_a_group_is_refused() =>
        Assert.Throws<ArgumentException>(() =>
            Anonymity.Recode(
                [
                    [0, 1],
                ],
                [
                    new Hierarchy(
                        "place",
                        [
                            [0, 0],
                            [0, 1],
                        ]
                    ),
                ],
                2
            )
        );
}
