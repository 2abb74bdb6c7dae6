namespace Heed.Statistics.Disclosure;

/// <summary>One question of a table: a place, an age band.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Levels">How many levels it has.</param>
public sealed record Dimension(string Name, int Levels);

/// <summary>
/// One number that is published or suppressed: the people of some of the finest cells. A cell of a table, a total and the
/// result of a filter are all of this form.
/// </summary>
/// <param name="Key">The level on each dimension of the set, −1 for "all"; empty for a filter.</param>
/// <param name="Atoms">The finest cells it sums, by their numbers.</param>
/// <param name="Count">How many people.</param>
public sealed record Figure(IReadOnlyList<int> Key, IReadOnlyList<int> Atoms, long Count);

/// <summary>
/// Tables made from the same people, with all their totals. Tables that share dimensions share the totals over the others, and a
/// number that occurs in two tables is one figure here.
/// </summary>
public sealed class TableSet
{
    private const int MostAtoms = 20_000;
    private readonly List<Figure> figures = [];
    private readonly Dictionary<string, int> byKey = [];
    private readonly List<int[]> memberships = [];
    private readonly long[] counts;

    /// <summary>Builds the figures of all tables.</summary>
    /// <param name="dimensions">The questions that occur in any table.</param>
    /// <param name="counts">People of each finest cell, the last dimension running fastest.</param>
    /// <param name="tables">The dimensions of each table, by their numbers.</param>
    /// <exception cref="ArgumentException">The counts do not fit the dimensions, or there are too many finest cells to audit.</exception>
    public TableSet(IReadOnlyList<Dimension> dimensions, long[] counts, IReadOnlyList<int[]> tables)
    {
        ArgumentNullException.ThrowIfNull(dimensions);
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(tables);
        var atoms = dimensions.Aggregate(1L, (product, dimension) => product * dimension.Levels);
        if (atoms != counts.Length || counts.Any(count => count < 0))
            throw new ArgumentException("There is one count, not negative, for each finest cell.", nameof(counts));
        if (atoms > MostAtoms)
            throw new ArgumentException($"More than {MostAtoms} finest cells cannot be audited.", nameof(counts));
        Dimensions = dimensions;
        this.counts = counts;
        foreach (var table in tables)
            AddTable(table);
    }

    /// <summary>The questions.</summary>
    public IReadOnlyList<Dimension> Dimensions { get; }

    /// <summary>Every number of every table, each once, then the filters.</summary>
    public IReadOnlyList<Figure> Figures => figures;

    /// <summary>How many finest cells there are.</summary>
    public int AtomCount => counts.Length;

    /// <summary>The number of a figure by its levels (−1 for "all"), or −1 where no table has it.</summary>
    public int Find(params int[] key) => byKey.GetValueOrDefault(string.Join(',', key), -1);

    /// <summary>Adds the count of a filter, such as "under 35, in three of the districts"; it may be published beside the tables.</summary>
    /// <param name="includes">Whether a finest cell, by its levels, passes the filter.</param>
    public void AddFilter(Func<int[], bool> includes)
    {
        ArgumentNullException.ThrowIfNull(includes);
        Add([], [.. Enumerable.Range(0, AtomCount).Where(atom => includes(LevelsOf(atom)))]);
    }

    /// <summary>Lines of a table through a figure: the figures that differ from it in one dimension of a table it is in.</summary>
    internal IEnumerable<IReadOnlyList<int>> LinesThrough(int figure)
    {
        foreach (var dimension in memberships[figure])
        {
            var key = figures[figure].Key.ToArray();
            var line = new List<int>();
            for (key[dimension] = -1; key[dimension] < Dimensions[dimension].Levels; key[dimension]++)
            {
                if (Find(key) is >= 0 and var other)
                    line.Add(other);
            }
            yield return line;
        }
    }

    private void AddTable(int[] table)
    {
        var key = Enumerable.Repeat(-1, Dimensions.Count).ToArray();
        for (var more = true; more; more = Next(table, key))
        {
            var number = Find(key);
            if (number < 0)
                number = byKey[string.Join(',', key)] = Add([.. key], AtomsOf(key));
            memberships[number] = [.. memberships[number].Union(table)];
        }
    }

    private bool Next(int[] table, int[] key)
    {
        foreach (var dimension in table)
        {
            if (++key[dimension] < Dimensions[dimension].Levels)
                return true;
            key[dimension] = -1;
        }
        return false;
    }

    private int Add(int[] key, int[] atoms)
    {
        figures.Add(new Figure(key, atoms, atoms.Sum(atom => counts[atom])));
        memberships.Add([]);
        return figures.Count - 1;
    }

    private int[] AtomsOf(int[] key) => [.. Enumerable.Range(0, AtomCount).Where(atom => Fits(LevelsOf(atom), key))];

    private static bool Fits(int[] levels, int[] key)
    {
        for (var d = 0; d < key.Length; d++)
        {
            if (key[d] >= 0 && key[d] != levels[d])
                return false;
        }
        return true;
    }

    private int[] LevelsOf(int atom)
    {
        var levels = new int[Dimensions.Count];
        for (var d = levels.Length - 1; d >= 0; d--)
            (atom, levels[d]) = (atom / Dimensions[d].Levels, atom % Dimensions[d].Levels);
        return levels;
    }
}
