namespace Heed.Statistics.Columns;

/// <summary>
/// The answers of all people to one closed question, a byte each. Codes are 0 to <see cref="Levels"/> − 1; anything else means no
/// answer. Counting reads 64 people at a time with vector instructions; from a million people on, all cores take part.
/// </summary>
public sealed class ByteColumn
{
    /// <summary>The code written for somebody without an answer.</summary>
    public const byte Missing = byte.MaxValue;

    private readonly byte[] codes;

    /// <summary>Takes the codes as they are, without a copy.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are no levels, or more than 255.</exception>
    public ByteColumn(byte[] codes, int levels)
    {
        ArgumentNullException.ThrowIfNull(codes);
        ArgumentOutOfRangeException.ThrowIfLessThan(levels, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(levels, Missing);
        this.codes = codes;
        Levels = levels;
    }

    /// <summary>How many levels there are.</summary>
    public int Levels { get; }

    /// <summary>How many people.</summary>
    public int People => codes.Length;

    /// <summary>The codes.</summary>
    public ReadOnlySpan<byte> Codes => codes;

    /// <summary>The people who gave this answer.</summary>
    public PeopleFilter Where(byte level) => Where([level]);

    /// <summary>The people who gave any of these answers.</summary>
    public PeopleFilter Where(ReadOnlySpan<byte> levels)
    {
        var wanted = levels.ToArray();
        var words = new ulong[(People + 63) / 64];
        WorkRanges.Run(People, (from, to) => ByteScan.Match(codes.AsSpan(from..to), wanted, words.AsSpan(from / 64)));
        return new PeopleFilter(words, People);
    }

    /// <summary>How many people gave each answer.</summary>
    public long[] Count() => WorkRanges.Sum(People, Levels, (from, to, counts) => ByteScan.Count(codes.AsSpan(from..to), counts));

    /// <summary>How many of some people gave each answer.</summary>
    /// <exception cref="ArgumentException">The filter is over other people.</exception>
    public long[] Count(PeopleFilter among)
    {
        Check(among);
        return WorkRanges.Sum(
            People,
            Levels,
            (from, to, counts) => ByteScan.Count(codes.AsSpan(from..to), among.Words[(from / 64)..], counts)
        );
    }

    /// <summary>The sum of the weights of those, among some people or all, who gave each answer.</summary>
    /// <exception cref="ArgumentException">The filter or the weights are over other people.</exception>
    public double[] Sum(ReadOnlySpan<double> weights, PeopleFilter? among = null)
    {
        Check(among);
        if (weights.Length != People)
            throw new ArgumentException("There is a weight for each person.", nameof(weights));
        var sums = new double[256];
        for (var i = 0; i < codes.Length; i++)
        {
            if (among?.Includes(i) ?? true)
                sums[codes[i]] += weights[i];
        }
        return sums[..Levels];
    }

    /// <summary>
    /// How many people gave each answer here together with each answer there: [answer here, answer there]. People without one of
    /// the two are left out.
    /// </summary>
    /// <exception cref="ArgumentException">The other column or the filter is over other people.</exception>
    public long[,] Cross(ByteColumn other, PeopleFilter? among = null)
    {
        ArgumentNullException.ThrowIfNull(other);
        Check(among);
        if (other.People != People)
            throw new ArgumentException("Both columns are over the same people.", nameof(other));
        var width = other.Levels;
        var counts = WorkRanges.Sum(
            People,
            Levels * width,
            (from, to, sums) =>
            {
                var words = among is null ? default : among.Words[(from / 64)..];
                ByteScan.Cross(codes.AsSpan(from..to), other.codes.AsSpan(from..to), words, Levels, width, sums);
            }
        );
        var table = new long[Levels, width];
        Buffer.BlockCopy(counts, 0, table, 0, counts.Length * sizeof(long));
        return table;
    }

    private void Check(PeopleFilter? among)
    {
        if (among is not null && among.People != People)
            throw new ArgumentException("The filter is over the same people.", nameof(among));
    }
}
