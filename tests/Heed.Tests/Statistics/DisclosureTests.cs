using FsCheck;
using FsCheck.Fluent;
using Heed.Statistics.Disclosure;

namespace Heed.Tests.Statistics;

public sealed class DisclosureTests
{
    private static readonly int[][] OneTable =
    [
        [0, 1],
    ];
    private static readonly int[][] ThreeTables =
    [
        [0, 1],
        [1, 2],
        [0, 2],
    ];

    private sealed record Made(int[] Levels, int[][] Tables, long[] Counts, bool[] Suppressed)
    {
        public TableSet Set { get; } = new([.. Levels.Select((n, d) => new Dimension($"d{d}", n))], Counts, Tables);
    }

    private static Arbitrary<Made> Tables(int[] levels, int[][] tables, int most) =>
        (
            from counts in Gen.Choose(0, most).ListOf(levels.Aggregate((a, b) => a * b))
            from coins in Gen.Choose(0, 2).ListOf(64)
            let counted = counts.Select(c => (long)c).ToArray()
            let set = new Made(levels, tables, counted, [])
            select set with
            {
                Suppressed =
                [
                    .. set.Set.Figures.Select((f, i) => f.Count > 0 && coins[i % 64] == 0 && f.Key.Any(level => level >= 0)),
                ],
            }
        ).ToArbitrary();

    [Fact]
    public void The_auditor_s_bounds_are_those_of_brute_force_on_one_table() => BoundsAreExact(Tables([2, 3], OneTable, 4));

    [Fact]
    public void The_auditor_s_bounds_are_those_of_brute_force_on_linked_tables() =>
        BoundsAreExact(Tables([2, 2, 2], ThreeTables, 3));

    private static void BoundsAreExact(Arbitrary<Made> made) =>
        Prop.ForAll(
                made,
                m =>
                {
                    var brute = new BruteForce(m.Set, m.Suppressed, beyond: 0);
                    foreach (var bounds in Auditor.Bounds(m.Set, m.Suppressed))
                        Assert.Equal((brute.Low(bounds.Figure), brute.High(bounds.Figure)), (bounds.Low, bounds.High));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Suppression_cannot_be_undone_by_arithmetic_on_one_table() =>
        NothingIsPinned(Tables([2, 3], OneTable, 5), threshold: 3);

    [Fact]
    public void Suppression_cannot_be_undone_by_arithmetic_on_linked_tables() =>
        NothingIsPinned(Tables([2, 2, 2], ThreeTables, 2), threshold: 3);

    private static void NothingIsPinned(Arbitrary<Made> made, long threshold) =>
        Prop.ForAll(
                made,
                m =>
                {
                    var decisions = Suppression.Protect(m.Set, threshold);
                    var suppressed = decisions.Select(d => d != Visibility.Shown).ToArray();
                    var brute = new BruteForce(m.Set, suppressed, beyond: (int)threshold + 2);
                    for (var f = 0; f < suppressed.Length; f++)
                    {
                        Assert.True(suppressed[f] || m.Set.Figures[f].Count == 0 || m.Set.Figures[f].Count >= threshold);
                        Assert.True(!suppressed[f] || m.Set.Figures[f].Count > 0);
                        Assert.True(!suppressed[f] || brute.High(f) - brute.Low(f) >= threshold);
                    }
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_single_withheld_cell_is_exposed_by_its_total()
    {
        var set = Districts([3, 20, 30, 12, 25, 40]);
        var suppressed = set.Figures.Select(f => f.Count == 3).ToArray();
        var exposed = Assert.Single(Auditor.Exposed(set, suppressed, 5));
        Assert.Equal((3, 3), (exposed.Low, exposed.High));
    }

    [Fact]
    public void A_rectangle_hides_it_and_no_more_is_withheld_than_needed()
    {
        var set = Districts([3, 20, 30, 12, 25, 40]);
        var decisions = Suppression.Protect(set, 5);
        Assert.Equal(1, decisions.Count(d => d == Visibility.Primary));
        Assert.Equal(3, decisions.Count(d => d == Visibility.Complementary));
        Assert.Equal(Visibility.Shown, decisions[set.Find(-1, -1)]);
        Assert.Empty(Auditor.Exposed(set, [.. decisions.Select(d => d != Visibility.Shown)], 5));
    }

    [Fact]
    public void A_filter_that_would_give_a_cell_away_is_found()
    {
        var set = Districts([3, 20, 30, 12, 25, 40]);
        var suppressed = Suppression.Protect(set, 5).Select(d => d != Visibility.Shown).ToList();
        var hidden = set.Figures.Select((f, i) => (f, i)).Where(x => suppressed[x.i]).Select(x => x.f.Key).ToList();
        // The filter shows the cell itself together with one that is published.
        set.AddFilter(levels => (levels[0], levels[1]) is (0, 0) || (levels[0], levels[1]) == Shown(hidden));
        Assert.Contains(Auditor.Exposed(set, [.. suppressed, false], 5), b => (b.Low, b.High) == (3, 3));
        Assert.Empty(Auditor.Exposed(set, [.. suppressed, true], 5));
    }

    private static (int, int) Shown(List<IReadOnlyList<int>> hidden) =>
        Enumerable
            .Range(0, 6)
            .Select(i => (i / 3, i % 3))
            .First(cell => !hidden.Exists(key => key[0] == cell.Item1 && key[1] == cell.Item2));

    [Fact]
    public void A_real_size_pair_of_linked_tables_is_protected()
    {
        var random = new Random(20260801);
        var counts = Enumerable
            .Range(0, 13 * 5 * 4)
            .Select(_ => (long)(random.NextDouble() < 0.3 ? random.Next(0, 3) : random.Next(3, 60)))
            .ToArray();
        var set = new TableSet(
            [new("district", 13), new("ethnic", 5), new("safe", 4)],
            counts,
            [
                [0, 1],
                [0, 2],
                [1, 2],
            ]
        );
        var decisions = Suppression.Protect(set, 10);
        Assert.Empty(Auditor.Exposed(set, [.. decisions.Select(d => d != Visibility.Shown)], 10));
        Assert.Contains(Visibility.Shown, decisions);
    }

    private static TableSet Districts(long[] counts) => new([new("district", 2), new("ethnic", 3)], counts, OneTable);

    /// <summary>Every assignment of whole numbers to the finest cells that fits what is published.</summary>
    private sealed class BruteForce
    {
        private readonly TableSet set;
        private readonly bool[] suppressed;
        private readonly long[] lows;
        private readonly long[] highs;
        private readonly long[] counts;

        public BruteForce(TableSet set, bool[] suppressed, int beyond)
        {
            (this.set, this.suppressed) = (set, suppressed);
            lows = [.. set.Figures.Select(_ => long.MaxValue)];
            highs = [.. set.Figures.Select(_ => -1L)];
            counts = new long[set.AtomCount];
            var all = set.Find([.. set.Dimensions.Select(_ => -1)]);
            Try(0, set.Figures[all].Count + (suppressed[all] ? beyond : 0));
        }

        public double Low(int figure) => lows[figure];

        public double High(int figure) => highs[figure];

        private void Try(int atom, long left)
        {
            if (atom == counts.Length)
            {
                Note();
                return;
            }
            for (counts[atom] = 0; counts[atom] <= left; counts[atom]++)
            {
                if (IsPossible(atom))
                    Try(atom + 1, left - counts[atom]);
            }
            counts[atom] = 0;
        }

        // Published figures whose cells are all set must be right already.
        private bool IsPossible(int atom)
        {
            for (var f = 0; f < suppressed.Length; f++)
            {
                if (!suppressed[f] && set.Figures[f].Atoms[^1] == atom && Sum(f) != set.Figures[f].Count)
                    return false;
            }
            return true;
        }

        private void Note()
        {
            for (var f = 0; f < suppressed.Length; f++)
            {
                if (suppressed[f] && Sum(f) < 1)
                    return;
            }
            for (var f = 0; f < suppressed.Length; f++)
                (lows[f], highs[f]) = (Math.Min(lows[f], Sum(f)), Math.Max(highs[f], Sum(f)));
        }

        private long Sum(int figure)
        {
            long sum = 0;
            foreach (var atom in set.Figures[figure].Atoms)
                sum += counts[atom];
            return sum;
        }
    }
}
