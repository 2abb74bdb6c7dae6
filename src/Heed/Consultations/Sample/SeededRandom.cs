using System.Text.Json;

namespace Heed.Consultations.Sample;

/// <summary>Random numbers from a fixed seed, so that every demonstration is the same.</summary>
internal sealed class SeededRandom(int seed)
{
    // Not for secrets: it must give the same numbers each time.
#pragma warning disable CA5394
    private readonly Random random = new(seed);

    public bool Happens(double share) => random.NextDouble() < share;

    public int From(int low, int high) => random.Next(low, high + 1);

    public T One<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];

    /// <summary>About <paramref name="mean"/>: a normal draw by the method of Box and Muller.</summary>
    public double Around(double mean, double deviation) =>
        mean + deviation * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    /// <summary>One of them, in proportion to its weight.</summary>
    public string Weighted(IEnumerable<(string Code, double Weight)> of)
    {
        var all = of.ToList();
        var at = random.NextDouble() * all.Sum(each => each.Weight);
        foreach (var (code, weight) in all)
            if ((at -= weight) < 0)
                return code;
        return all[^1].Code;
    }
#pragma warning restore CA5394

    /// <summary>A data file beside this class.</summary>
    public static T Bank<T>(string name)
    {
        using var file = typeof(SeededRandom).Assembly.GetManifestResourceStream($"Heed.Consultations.Sample.{name}.json")!;
        return JsonSerializer.Deserialize<T>(file, ContentJson.Options)!;
    }
}
