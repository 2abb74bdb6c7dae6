namespace Heed.Statistics.Columns;

/// <summary>Divides people into stretches for the cores, each beginning at a whole word of a filter.</summary>
internal static class WorkRanges
{
    // Below this a second core costs more to wake than it saves.
    private const int WorthSharing = 1_000_000;
    private const int Stretch = 1 << 18;

    public static void Run(int people, Action<int, int> work)
    {
        if (people < WorthSharing)
        {
            work(0, people);
            return;
        }
        Parallel.For(0, (people + Stretch - 1) / Stretch, s => work(s * Stretch, Math.Min(people, (s + 1) * Stretch)));
    }

    public static long[] Sum(int people, int size, Action<int, int, long[]> work)
    {
        var total = new long[size];
        if (people < WorthSharing)
        {
            work(0, people, total);
            return total;
        }
        Parallel.For(
            0,
            (people + Stretch - 1) / Stretch,
            () => new long[size],
            (s, _, sums) =>
            {
                work(s * Stretch, Math.Min(people, (s + 1) * Stretch), sums);
                return sums;
            },
            sums =>
            {
                lock (total)
                {
                    for (var k = 0; k < size; k++)
                        total[k] += sums[k];
                }
            }
        );
        return total;
    }
}
