using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Heed.Statistics.Columns;

/// <summary>The loops over bytes. Whole groups of 64 people go through vectors; the rest, and many levels, one by one.</summary>
internal static class ByteScan
{
    // With more levels than this, one table look-up for each person is quicker than one comparison for each level.
    private const int FewLevels = 24;

    /// <summary>Sets a bit for each code that is one of those wanted.</summary>
    public static void Match(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> wanted, Span<ulong> words)
    {
        var whole = codes.Length / 64;
        for (var w = 0; w < whole; w++)
        {
            var (low, high) = Load(codes, w);
            ulong word = 0;
            foreach (var level in wanted)
                word |= Equal(low, high, level);
            words[w] = word;
        }
        for (var i = whole * 64; i < codes.Length; i++)
            words[whole] |= wanted.Contains(codes[i]) ? 1UL << (i - (whole * 64)) : 0;
    }

    /// <summary>Counts each level.</summary>
    public static void Count(ReadOnlySpan<byte> codes, Span<long> counts)
    {
        const int block = 32 * 255;
        var done = 0;
        if (counts.Length <= FewLevels)
        {
            // A block stays in the nearest cache while each level in turn is compared with it; 255 matches fit a byte.
            for (; done + block <= codes.Length; done += block)
            {
                var vectors = MemoryMarshal.Cast<byte, Vector256<byte>>(codes.Slice(done, block));
                for (var level = 0; level < counts.Length; level++)
                    counts[level] += CountEqual(vectors, (byte)level);
            }
        }
        CountOneByOne(codes[done..], counts);
    }

    /// <summary>Counts each level among the people whose bits are set.</summary>
    public static void Count(ReadOnlySpan<byte> codes, ReadOnlySpan<ulong> among, Span<long> counts)
    {
        var whole = codes.Length / 64;
        var single = counts.Length > FewLevels ? 0 : whole;
        for (var w = 0; w < single; w++)
        {
            if (among[w] == 0)
                continue;
            var (low, high) = Load(codes, w);
            for (var level = 0; level < counts.Length; level++)
                counts[level] += BitOperations.PopCount(Equal(low, high, (byte)level) & among[w]);
        }
        for (var w = single; w * 64 < codes.Length; w++)
        {
            for (var word = among[w]; word != 0; word &= word - 1)
            {
                var code = codes[(w * 64) + BitOperations.TrailingZeroCount(word)];
                if (code < counts.Length)
                    counts[code]++;
            }
        }
    }

    /// <summary>Counts pairs of levels; no filter means everybody.</summary>
    public static void Cross(
        ReadOnlySpan<byte> here,
        ReadOnlySpan<byte> there,
        ReadOnlySpan<ulong> among,
        int rows,
        int columns,
        Span<long> counts
    )
    {
        // Two tables in turn, with a border for missing answers, so that equal neighbours do not wait for each other.
        var width = columns + 1;
        var size = (rows + 1) * width;
        Span<int> tables = new int[2 * size];
        for (var i = 0; i < here.Length; i++)
        {
            if (!among.IsEmpty && (among[i >> 6] >> i & 1) == 0)
                continue;
            tables[((i & 1) * size) + (Math.Min(here[i], (byte)rows) * width) + Math.Min(there[i], (byte)columns)]++;
        }
        for (var r = 0; r < rows; r++)
        for (var c = 0; c < columns; c++)
            counts[(r * columns) + c] += tables[(r * width) + c] + tables[size + (r * width) + c];
    }

    private static long CountEqual(ReadOnlySpan<Vector256<byte>> vectors, byte level)
    {
        var wanted = Vector256.Create(level);
        var matches = Vector256<byte>.Zero;
        foreach (var vector in vectors)
            matches -= Vector256.Equals(vector, wanted);
        var (low, high) = Vector256.Widen(matches);
        return Vector256.Sum(low + high);
    }

    private static void CountOneByOne(ReadOnlySpan<byte> codes, Span<long> counts)
    {
        Span<int> tables = new int[4 * 256];
        for (var i = 0; i < codes.Length; i++)
            tables[((i & 3) * 256) + codes[i]]++;
        for (var level = 0; level < counts.Length; level++)
            counts[level] += tables[level] + tables[256 + level] + tables[512 + level] + tables[768 + level];
    }

    private static (Vector256<byte> Low, Vector256<byte> High) Load(ReadOnlySpan<byte> codes, int word)
    {
        ref var start = ref MemoryMarshal.GetReference(codes);
        return (Vector256.LoadUnsafe(ref start, (nuint)(word * 64)), Vector256.LoadUnsafe(ref start, (nuint)((word * 64) + 32)));
    }

    private static ulong Equal(Vector256<byte> low, Vector256<byte> high, byte level)
    {
        var wanted = Vector256.Create(level);
        return Vector256.Equals(low, wanted).ExtractMostSignificantBits()
            | ((ulong)Vector256.Equals(high, wanted).ExtractMostSignificantBits() << 32);
    }
}
