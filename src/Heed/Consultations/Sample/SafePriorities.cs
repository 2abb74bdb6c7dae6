using System.Globalization;

namespace Heed.Consultations.Sample;

/// <summary>
/// What the invented people of <see cref="SafePeople"/> rank first. The weights are assumptions of ours. Drawn from a seed of its
/// own, so that everything else those people answer is what it would be without this question.
/// </summary>
internal sealed class SafePriorities
{
    private const int Seed = 20_261_127;

    private static readonly (string Code, double Weight)[] Items =
    [
        ("seen", 34),
        ("quick", 26),
        ("roads", 18),
        ("young", 14),
        ("victims", 8),
    ];

    private readonly SeededRandom random = new(Seed);

    /// <summary>Codes of a ranking: all five places, or only the first few; none when the question was left out.</summary>
    public string[] Rank()
    {
        if (!random.Happens(0.88))
            return [];
        var left = Items.ToList();
        var codes = new List<string>();
        for (var places = random.Happens(0.8) ? Items.Length : random.From(1, 3); codes.Count < places; )
        {
            var item = random.Weighted(left);
            left.RemoveAll(each => each.Code == item);
            codes.Add(string.Create(CultureInfo.InvariantCulture, $"{codes.Count + 1}:{item}"));
        }
        return [.. codes];
    }
}
