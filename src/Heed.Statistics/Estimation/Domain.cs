using Heed.Statistics.Weighting;

namespace Heed.Statistics.Estimation;

/// <summary>
/// The people a figure is about. The rest of the sample still counts in the variance: how many of the sample are in the
/// domain is itself left to chance.
/// </summary>
public sealed class Domain
{
    private readonly SurveyDesign design;
    private readonly int[] people;
    private readonly double[] weights;
    private readonly int[] cells;

    internal Domain(SurveyDesign design, int[] people)
    {
        this.design = design;
        this.people = people;
        weights = new double[people.Length];
        cells = design.Calibration is null ? [] : new int[people.Length];
        for (var i = 0; i < people.Length; i++)
            weights[i] = design.Weights[people[i]];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = design.Calibration!.Cells.OfPerson[people[i]];
        foreach (var weight in weights)
            Weight += weight;
    }

    /// <summary>How many people.</summary>
    public int Count => people.Length;

    /// <summary>The sum of their weights.</summary>
    public double Weight { get; }

    /// <summary>Their numbers in the sample.</summary>
    public ReadOnlySpan<int> People => people;

    /// <summary>Their weights.</summary>
    public ReadOnlySpan<double> Weights => weights;

    /// <summary>The sample they belong to.</summary>
    public SurveyDesign Design => design;

    /// <summary>The effective sample (Kish) and design effect of their weights.</summary>
    public Kish Kish => Kish.Of(weights);

    /// <summary>Those of them who fulfil a condition, given by their numbers in the sample.</summary>
    public Domain Where(Func<int, bool> condition) => new(design, [.. people.Where(condition)]);

    /// <summary>The values of a column for these people.</summary>
    public double[] Gather(ReadOnlySpan<double> column)
    {
        var values = new double[people.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = column[people[i]];
        return values;
    }

    /// <summary>
    /// The variance of Σ w·z over the sample, with z as given for the people here and 0 for all others:
    /// (N − n)/N · n/(n − 1) · Σ(u − ū)² over all n of the sample, with u = w·z, or u = w·r where r is the calibration residual of z.
    /// z is the linearised contribution of a person to a figure (its influence). Source: S. Lohr, Sampling: Design and Analysis,
    /// chapter 9; R's <c>svyrecvar</c>.
    /// </summary>
    public Spread Variance(ReadOnlySpan<double> z)
    {
        var (sum, squares) = (0d, 0d);
        for (var i = 0; i < weights.Length; i++)
        {
            var u = weights[i] * z[i];
            sum += u;
            squares += u * u;
        }
        return new Spread(Scale(sum, squares), design.Calibration is { } calibration ? Raked(calibration, z) : double.NaN);
    }

    private double Raked(Calibration calibration, ReadOnlySpan<double> z)
    {
        var cellSums = new double[calibration.Cells.Count];
        for (var i = 0; i < cells.Length; i++)
            cellSums[cells[i]] += z[i];
        var taken = calibration.Taken(cellSums);
        var (sum, squares) = (0d, 0d);
        var (outsideWeights, outsideSquares) = (design.CellWeights.ToArray(), design.CellSquares.ToArray());
        for (var i = 0; i < cells.Length; i++)
        {
            var u = weights[i] * (z[i] - taken[cells[i]]);
            sum += u;
            squares += u * u;
            outsideWeights[cells[i]] -= weights[i];
            outsideSquares[cells[i]] -= weights[i] * weights[i];
        }
        for (var c = 0; c < taken.Length; c++)
        {
            sum -= taken[c] * outsideWeights[c];
            squares += taken[c] * taken[c] * outsideSquares[c];
        }
        return Scale(sum, squares);
    }

    private double Scale(double sum, double squares)
    {
        double n = design.People;
        return design.Correction * n / (n - 1) * Math.Max(0, squares - (sum * sum / n));
    }
}
