using FsCheck;
using FsCheck.Fluent;
using Heed.Statistics.Columns;

namespace Heed.Tests.Statistics;

/// <summary>The vector loops against one-line counting, on lengths around every border of a vector, a block and a stretch.</summary>
public sealed class ColumnTests
{
    private sealed record Made(byte[] A, int LevelsOfA, byte[] B, int LevelsOfB, bool[] Among)
    {
        public ByteColumn First { get; } = new(A, LevelsOfA);
        public ByteColumn Second { get; } = new(B, LevelsOfB);

        public PeopleFilter Filter() => new ByteColumn([.. Among.Select(x => x ? (byte)1 : (byte)0)], 2).Where(1);

        public IEnumerable<int> People(bool filtered) => Enumerable.Range(0, A.Length).Where(i => !filtered || Among[i]);
    }

    private static readonly Arbitrary<Made> Columns = (
        from n in Gen.OneOf(Gen.Choose(0, 200), Gen.Choose(8_150, 8_300), Gen.Choose(16_310, 16_330))
        from a in Gen.Choose(1, 40)
        from b in Gen.Choose(1, 255)
        from seed in Gen.Choose(0, int.MaxValue - 1)
        select Make(n, a, b, new Random(seed))
    ).ToArbitrary();

    [Fact]
    public void Counts_are_right() =>
        Check(made =>
        {
            Assert.Equal(Naive(made.A, made.LevelsOfA, made.People(false)), made.First.Count());
            Assert.Equal(Naive(made.B, made.LevelsOfB, made.People(false)), made.Second.Count());
        });

    [Fact]
    public void Counts_among_some_people_are_right() =>
        Check(made =>
        {
            Assert.Equal(Naive(made.A, made.LevelsOfA, made.People(true)), made.First.Count(made.Filter()));
            Assert.Equal(Naive(made.B, made.LevelsOfB, made.People(true)), made.Second.Count(made.Filter()));
        });

    [Fact]
    public void Cross_tabulations_are_right() =>
        Check(made =>
        {
            foreach (var filtered in new[] { false, true })
            {
                var table = made.First.Cross(made.Second, filtered ? made.Filter() : null);
                for (var r = 0; r < made.LevelsOfA; r++)
                {
                    var expected = Naive(made.B, made.LevelsOfB, made.People(filtered).Where(i => made.A[i] == r));
                    Assert.Equal(expected, Enumerable.Range(0, made.LevelsOfB).Select(c => table[r, c]));
                }
            }
        });

    [Fact]
    public void Filters_combine_as_sets_do() =>
        Check(made =>
        {
            var (one, two) = (made.First.Where([0, 2]), made.Second.Where(1));
            var (both, either, none) = (one.And(two), one.Or(two), one.Not());
            for (var i = 0; i < made.A.Length; i++)
            {
                var (inOne, inTwo) = (made.A[i] is 0 or 2, made.B[i] == 1);
                if (both.Includes(i) != (inOne && inTwo) || either.Includes(i) != (inOne || inTwo) || none.Includes(i) == inOne)
                    Assert.Fail($"Person {i} is in the wrong set.");
            }
            Assert.Equal(made.A.Length, one.Count() + one.Not().Count());
        });

    [Fact]
    public void Weighted_sums_are_right() =>
        Check(made =>
        {
            double[] weights = [.. Enumerable.Range(0, made.A.Length).Select(i => 1 + (i % 7))];
            var sums = made.First.Sum(weights, made.Filter());
            for (var k = 0; k < made.LevelsOfA; k++)
                Assert.Equal(made.People(true).Where(i => made.A[i] == k).Sum(i => weights[i]), sums[k]);
        });

    [Fact]
    public void Two_and_a_half_million_people_shared_among_cores_are_counted_as_one_by_one()
    {
        var made = Make(2_500_003, 13, 5, new Random(1));
        Assert.Equal(Naive(made.A, 13, made.People(false)), made.First.Count());
        Assert.Equal(Naive(made.B, 5, made.People(true)), made.Second.Count(made.Filter()));
        Assert.Equal(made.First.Where(3).And(made.Second.Where(2)).Count(), made.First.Cross(made.Second)[3, 2]);
    }

    private static void Check(Action<Made> holds) => Prop.ForAll(Columns, holds).QuickCheckThrowOnFailure();

    private static long[] Naive(byte[] codes, int levels, IEnumerable<int> people)
    {
        var counts = new long[256];
        foreach (var i in people)
            counts[codes[i]]++;
        return counts[..levels];
    }

    // About one in ten has no answer.
    private static Made Make(int n, int a, int b, Random random) =>
        new(Codes(n, a, random), a, Codes(n, b, random), b, [.. Enumerable.Range(0, n).Select(_ => random.Next(3) == 0)]);

    private static byte[] Codes(int n, int levels, Random random) =>
        [.. Enumerable.Range(0, n).Select(_ => random.Next(10) == 0 ? ByteColumn.Missing : (byte)random.Next(levels))];
}
