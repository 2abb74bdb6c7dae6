using Heed.Statistics.Weighting;

namespace Heed.Statistics.Estimation;

/// <summary>
/// A sample of people drawn one by one, with their weights, and where known the margins they were raked to and the size of the
/// population they are a part of.
/// </summary>
public sealed class SurveyDesign
{
    private readonly double[] weights;

    /// <summary>Takes the weights of all respondents. Their scale matters to totals only.</summary>
    /// <param name="weights">Finite and not negative, at least two.</param>
    /// <param name="margins">The cells of the margins that the weights were raked to, or null.</param>
    /// <param name="population">N for the finite population correction (N − n)/N of every variance, or null for none.</param>
    /// <exception cref="ArgumentException">The weights are not usable, or N is below n.</exception>
    public SurveyDesign(double[] weights, Cells? margins = null, double? population = null)
    {
        ArgumentNullException.ThrowIfNull(weights);
        if (weights.Length < 2 || weights.Any(w => !(w >= 0) || double.IsInfinity(w)))
            throw new ArgumentException("At least two weights, finite and not negative, are needed.", nameof(weights));
        if (margins is not null && margins.People != weights.Length)
            throw new ArgumentException("Each person has a weight and a cell.", nameof(margins));
        if (population < weights.Length)
            throw new ArgumentException("The population is smaller than the sample.", nameof(population));
        this.weights = weights;
        Correction = population is { } all ? (all - weights.Length) / all : 1;
        if (margins is null)
            return;
        Calibration = new Calibration(margins);
        CellSquares = margins.Sum([.. weights.Select(w => w * w)]);
        CellWeights = margins.Sum(weights);
    }

    /// <summary>Respondents, whether or not they answered.</summary>
    public int People => weights.Length;

    /// <summary>The weights of all respondents.</summary>
    public ReadOnlySpan<double> Weights => weights;

    /// <summary>Whether the margins are known, so that errors can use the calibration residuals.</summary>
    public bool HasMargins => Calibration is not null;

    internal double Correction { get; }
    internal Calibration? Calibration { get; }
    internal double[] CellSquares { get; } = [];
    internal double[] CellWeights { get; } = [];

    /// <summary>Everybody.</summary>
    public Domain All() => new(this, [.. Enumerable.Range(0, People)]);

    /// <summary>Some of the people, by their numbers, each at most once.</summary>
    public Domain Of(int[] people) => new(this, people);

    /// <summary>Groups of people by code; a code at or above the number of groups means that the person is in none.</summary>
    public IReadOnlyList<Domain> Divide(ReadOnlySpan<ushort> codes, int groups)
    {
        var sizes = new int[groups];
        foreach (var code in codes)
        {
            if (code < groups)
                sizes[code]++;
        }
        var members = Array.ConvertAll(sizes, size => new int[size]);
        Array.Clear(sizes);
        for (var i = 0; i < codes.Length; i++)
        {
            if (codes[i] < groups)
                members[codes[i]][sizes[codes[i]]++] = i;
        }
        return [.. members.Select(people => new Domain(this, people))];
    }
}
