namespace Heed.Statistics.Disclosure;

/// <summary>How one attribute of a record can be told more coarsely, step by step.</summary>
/// <param name="Attribute">Its name: place, age, sex, ethnic group.</param>
/// <param name="Steps">
/// For each step the group of each code. Step 0 is as recorded; each step must join groups of the one before and never divide
/// them. The last is usually one group for all.
/// </param>
public sealed record Hierarchy(string Attribute, IReadOnlyList<int[]> Steps);

/// <summary>A file in which nobody stands out.</summary>
/// <param name="Steps">The step chosen for each attribute, 0 for as recorded.</param>
/// <param name="Columns">The recoded columns, in the order given.</param>
/// <param name="SmallestGroup">The fewest people who share a combination; at least k.</param>
public sealed record AnonymousRecords(IReadOnlyList<int> Steps, IReadOnlyList<int[]> Columns, long SmallestGroup);

/// <summary>
/// k-anonymity by recoding whole columns: every combination of the attributes that occurs is shared by at least k people. All
/// combinations of steps are considered; of those that satisfy k the one with the smallest Σ(people of a combination)² is taken,
/// the discernibility metric: it keeps groups small and so tells most. Ties go to fewer steps.
/// Sources: L. Sweeney, International Journal of Uncertainty, Fuzziness and ReducedSystem-Based Systems 10 (2002), 557–570; R. Bayardo and R. Agrawal,
/// Proceedings of ICDE 2005, 217–228.
/// </summary>
public static class Anonymity
{
    /// <summary>Recodes, or gives null where even the coarsest steps leave a combination with fewer than k people.</summary>
    /// <param name="columns">A code for each person, a column for each attribute.</param>
    /// <param name="hierarchies">In the order of the columns.</param>
    /// <param name="k">The fewest people who may share a combination, at least 2.</param>
    /// <exception cref="ArgumentException">Columns differ in length, or a step divides a group of the one before.</exception>
    public static AnonymousRecords? Recode(IReadOnlyList<int[]> columns, IReadOnlyList<Hierarchy> hierarchies, long k)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(hierarchies);
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 2);
        Check(columns, hierarchies);
        var combinations = Combinations(columns);
        var best = Choices(hierarchies)
            .Select(steps => (Steps: steps, Sizes: Sizes(combinations, hierarchies, steps)))
            .Where(choice => choice.Sizes.Min() >= k)
            .OrderBy(choice => choice.Sizes.Sum(size => (double)size * size))
            .ThenBy(choice => choice.Steps.Sum())
            .FirstOrDefault();
        if (best.Steps is null)
            return null;
        var recoded = columns.Select((column, a) => Array.ConvertAll(column, code => hierarchies[a].Steps[best.Steps[a]][code]));
        return new AnonymousRecords(best.Steps, [.. recoded], best.Sizes.Min());
    }

    /// <summary>The fewest people who share a combination of codes; 0 for an empty file.</summary>
    public static long SmallestGroup(IReadOnlyList<int[]> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        return columns.Count == 0 || columns[0].Length == 0 ? 0 : Combinations(columns).Min(c => c.People);
    }

    private static List<(int[] Codes, long People)> Combinations(IReadOnlyList<int[]> columns)
    {
        var found = new Dictionary<string, (int[] Codes, long People)>(StringComparer.Ordinal);
        for (var i = 0; i < columns[0].Length; i++)
        {
            var codes = columns.Select(column => column[i]).ToArray();
            var key = string.Join(',', codes);
            found[key] = (codes, found.GetValueOrDefault(key).People + 1);
        }
        return [.. found.Values];
    }

    private static long[] Sizes(
        List<(int[] Codes, long People)> combinations,
        IReadOnlyList<Hierarchy> hierarchies,
        int[] steps
    ) =>
        [
            .. combinations
                .GroupBy(c => string.Join(',', c.Codes.Select((code, a) => hierarchies[a].Steps[steps[a]][code])), c => c.People)
                .Select(group => group.Sum()),
        ];

    private static IEnumerable<int[]> Choices(IReadOnlyList<Hierarchy> hierarchies)
    {
        IEnumerable<int[]> choices =
        [
            [],
        ];
        foreach (var hierarchy in hierarchies)
            choices = choices.SelectMany(
                _ => Enumerable.Range(0, hierarchy.Steps.Count),
                (chosen, step) => (int[])[.. chosen, step]
            );
        return choices;
    }

    private static void Check(IReadOnlyList<int[]> columns, IReadOnlyList<Hierarchy> hierarchies)
    {
        if (
            columns.Count == 0
            || columns.Count != hierarchies.Count
            || columns.Any(c => c.Length != columns[0].Length || c.Length == 0)
        )
            throw new ArgumentException("One column of the same length, not empty, for each hierarchy.", nameof(columns));
        foreach (var hierarchy in hierarchies)
        foreach (var (finer, coarser) in hierarchy.Steps.Zip(hierarchy.Steps.Skip(1)))
        {
            if (finer.Zip(coarser).GroupBy(pair => pair.First).Any(group => group.Distinct().Count() > 1))
                throw new ArgumentException(
                    $"A step of {hierarchy.Attribute} divides a group of the step before.",
                    nameof(hierarchies)
                );
        }
    }
}
