using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Heed.Statistics.Weighting;

/// <summary>
/// Respondents gathered into the combinations of levels that occur. A million people on five margins fill a few thousand
/// cells, and everything that raking and calibration do is the same for all people of a cell.
/// </summary>
public sealed class Cells
{
    // Up to here cells are numbered through a table; beyond, when almost everybody is alone in a cell, through a dictionary.
    private const int DenseLimit = 1 << 26;
    private readonly int[] ofPerson;
    private readonly List<int[]> levels = [];
    private readonly List<int> levelCounts = [];

    private Cells(int people) => ofPerson = new int[people];

    /// <summary>How many people there are.</summary>
    public int People => ofPerson.Length;

    /// <summary>How many combinations of levels occur.</summary>
    public int Count { get; private set; } = 1;

    /// <summary>How many margins divide the cells.</summary>
    public int Margins => levels.Count;

    /// <summary>The cell of each person, 0 to <see cref="Count"/> − 1, numbered by first appearance.</summary>
    public ReadOnlySpan<int> OfPerson => ofPerson;

    /// <summary>The level of each cell on a margin; −1 where people of the cell gave no answer.</summary>
    public ReadOnlySpan<int> Levels(int margin) => levels[margin];

    /// <summary>How many levels a margin has.</summary>
    public int LevelCount(int margin) => levelCounts[margin];

    /// <summary>
    /// Divides people by their codes on each margin. A code at or above the margin's number of levels means no answer.
    /// Codes may be of any unsigned type: a byte for questions, more for a margin with more than 255 levels.
    /// </summary>
    /// <exception cref="ArgumentException">There are no people, or the columns differ in length.</exception>
    public static Cells Divide<TCode>(IReadOnlyList<TCode[]> codes, IReadOnlyList<int> levelCounts)
        where TCode : unmanaged, IBinaryInteger<TCode>, IUnsignedNumber<TCode>
    {
        ArgumentNullException.ThrowIfNull(codes);
        ArgumentNullException.ThrowIfNull(levelCounts);
        if (codes.Count == 0 || codes.Count != levelCounts.Count || codes.Any(c => c.Length != codes[0].Length))
            throw new ArgumentException("One column for each margin, all of the same length.", nameof(codes));
        var cells = new Cells(codes[0].Length);
        for (var m = 0; m < codes.Count; m++)
            cells.Split<TCode>(codes[m], levelCounts[m]);
        return cells;
    }

    /// <summary>Sums a quantity over the people of each cell.</summary>
    public double[] Sum(ReadOnlySpan<double> ofEachPerson)
    {
        var sums = new double[Count];
        for (var i = 0; i < ofPerson.Length; i++)
            sums[ofPerson[i]] += ofEachPerson[i];
        return sums;
    }

    /// <summary>How many people each cell holds.</summary>
    public double[] Sizes()
    {
        var sizes = new int[Count];
        foreach (var cell in ofPerson)
            sizes[cell]++;
        return Array.ConvertAll(sizes, size => (double)size);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Split<TCode>(ReadOnlySpan<TCode> codes, int levelCount)
        where TCode : unmanaged, IBinaryInteger<TCode>
    {
        var width = levelCount + 1;
        var parents = new List<int>();
        var found = new List<int>();
        var numbers = (long)Count * width <= DenseLimit ? new int[Count * width] : [];
        var rare = new Dictionary<long, int>();
        for (var i = 0; i < codes.Length; i++)
        {
            var level = Math.Min(int.CreateTruncating(codes[i]), levelCount);
            var key = ((long)ofPerson[i] * width) + level;
            ref var number = ref numbers.Length > 0
                ? ref numbers[key]
                : ref CollectionsMarshal.GetValueRefOrAddDefault(rare, key, out _);
            if (number == 0)
            {
                parents.Add(ofPerson[i]);
                found.Add(level == levelCount ? -1 : level);
                number = found.Count;
            }
            ofPerson[i] = number - 1;
        }
        for (var m = 0; m < levels.Count; m++)
            levels[m] = [.. parents.Select(parent => levels[m][parent])];
        levels.Add([.. found]);
        levelCounts.Add(levelCount);
        Count = found.Count;
    }
}
