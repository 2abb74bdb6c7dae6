using Heed.Statistics.Distributions;

namespace Heed.Statistics.Estimation;

/// <summary>A test of whether two questions are independent.</summary>
/// <param name="Statistic">F.</param>
/// <param name="Df1">Its first degrees of freedom, rarely whole.</param>
/// <param name="Df2">Its second.</param>
/// <param name="P">The chance of as great a statistic if they are independent.</param>
public sealed record IndependenceTest(double Statistic, double Df1, double Df2, double P);

/// <summary>
/// Pearson's chi-square with the second-order correction of Rao and Scott, as R's <c>svychisq(statistic = "F")</c>. With p the
/// weighted shares of the k = R·C cells of the table, n all people of the sample, V the covariance of p, D = diag(p) and C
/// (R − 1)(C − 1) contrasts of interaction: Δ = (C'D⁻¹C/n)⁻¹ (C'D⁻¹VD⁻¹C), F = X²/tr Δ with df1 = (tr Δ)²/tr Δ² and
/// df2 = df1·(n − 1). Source: J. N. K. Rao and A. J. Scott, Annals of Statistics 12 (1984), 46–60.
/// </summary>
public static class RaoScott
{
    /// <summary>
    /// Tests the people of a domain. Codes are those of the domain's people, in its order; levels nobody is in are left out.
    /// </summary>
    /// <returns>The test, or null where a question has fewer than two levels in use or too many cells are empty for it.</returns>
    public static IndependenceTest? Test(
        Domain domain,
        ReadOnlySpan<ushort> rows,
        int rowLevels,
        ReadOnlySpan<ushort> columns,
        int columnLevels,
        bool raked = false
    )
    {
        ArgumentNullException.ThrowIfNull(domain);
        var (rowOf, r) = InUse(rows, rowLevels);
        var (columnOf, c) = InUse(columns, columnLevels);
        if (r < 2 || c < 2)
            return null;
        var cells = new int[domain.Count];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = (rowOf[rows[i]] * c) + columnOf[columns[i]];
        var shares = new double[r * c];
        for (var i = 0; i < cells.Length; i++)
            shares[cells[i]] += domain.Weights[i] / domain.Weight;
        var variance = CellCovariance.Of(domain, cells, shares, raked);
        return Test(shares, variance, r, c, domain.Design.People);
    }

    private static IndependenceTest? Test(double[] shares, double[,] variance, int r, int c, double n)
    {
        var contrasts = SmallMatrix.Kronecker(SmallMatrix.Contrasts(r), SmallMatrix.Contrasts(c));
        var scaled = SmallMatrix.ScaleRows(contrasts, Array.ConvertAll(shares, p => p == 0 ? 0 : 1 / p));
        var independent = SmallMatrix.TransposeTimes(
            contrasts,
            SmallMatrix.ScaleRows(scaled, Array.ConvertAll(shares, _ => 1 / n))
        );
        var observed = SmallMatrix.TransposeTimes(scaled, SmallMatrix.Times(variance, scaled));
        if (!SmallMatrix.TrySolve(independent, observed, out var delta))
            return null;
        var (trace, traceOfSquare) = Traces(delta);
        var df1 = trace * trace / traceOfSquare;
        var df2 = df1 * (n - 1);
        var f = Pearson(shares, r, c, n) / trace;
        return new IndependenceTest(f, df1, df2, FisherF.Upper(f, df1, df2));
    }

    private static double Pearson(double[] shares, int r, int c, double n)
    {
        var (ofRow, ofColumn) = (new double[r], new double[c]);
        for (var cell = 0; cell < shares.Length; cell++)
        {
            ofRow[cell / c] += shares[cell];
            ofColumn[cell % c] += shares[cell];
        }
        var sum = 0d;
        for (var cell = 0; cell < shares.Length; cell++)
        {
            var expected = ofRow[cell / c] * ofColumn[cell % c];
            sum += (shares[cell] - expected) * (shares[cell] - expected) / expected;
        }
        return n * sum;
    }

    private static (double Trace, double OfSquare) Traces(double[,] delta)
    {
        var (trace, square) = (0d, 0d);
        for (var i = 0; i < delta.GetLength(0); i++)
        {
            trace += delta[i, i];
            for (var j = 0; j < delta.GetLength(0); j++)
                square += delta[i, j] * delta[j, i];
        }
        return (trace, square);
    }

    private static (int[] Number, int Count) InUse(ReadOnlySpan<ushort> codes, int levels)
    {
        var number = new int[levels];
        foreach (var code in codes)
            number[code] = 1;
        var count = 0;
        for (var k = 0; k < levels; k++)
            number[k] = number[k] == 1 ? count++ : -1;
        return (number, count);
    }
}
