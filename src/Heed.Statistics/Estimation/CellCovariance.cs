namespace Heed.Statistics.Estimation;

/// <summary>The covariance matrix of the weighted shares of the cells of a table.</summary>
internal static class CellCovariance
{
    /// <summary>
    /// n/(n − 1)·Σ(u − ū)(u − ū)' over the whole sample, where person i of table cell t contributes u = w·(e_t − p)/Σw, people outside
    /// the domain 0, and with raking the residual of that. People alike in table cell and margins' cell are taken together.
    /// </summary>
    public static double[,] Of(Domain domain, int[] tableCells, double[] shares, bool raked)
    {
        var calibration = raked ? domain.Design.Calibration : null;
        var k = shares.Length;
        var groups = new Dictionary<long, (double Weight, double Square)>();
        var inDomain = calibration is null ? [] : new bool[domain.Design.People];
        for (var i = 0; i < tableCells.Length; i++)
        {
            var person = domain.People[i];
            var cell = calibration?.Cells.OfPerson[person] ?? 0;
            Add(groups, ((long)cell * (k + 1)) + tableCells[i], domain.Weights[i]);
            if (calibration is not null)
                inDomain[person] = true;
        }
        for (var person = 0; person < inDomain.Length; person++)
        {
            if (!inDomain[person])
                Add(groups, ((long)calibration!.Cells.OfPerson[person] * (k + 1)) + k, domain.Design.Weights[person]);
        }
        var taken = calibration is null ? null : Taken(domain, calibration, tableCells, shares);
        return Sum(groups, shares, domain, taken);
    }

    private static void Add(Dictionary<long, (double Weight, double Square)> groups, long key, double weight)
    {
        ref var group = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(groups, key, out _);
        group = (group.Weight + weight, group.Square + (weight * weight));
    }

    private static double[][] Taken(Domain domain, Calibration calibration, int[] tableCells, double[] shares)
    {
        var counts = new double[calibration.Cells.Count];
        var ofCell = new double[shares.Length][];
        for (var t = 0; t < shares.Length; t++)
            ofCell[t] = new double[counts.Length];
        for (var i = 0; i < tableCells.Length; i++)
        {
            var cell = calibration.Cells.OfPerson[domain.People[i]];
            counts[cell]++;
            ofCell[tableCells[i]][cell]++;
        }
        for (var t = 0; t < shares.Length; t++)
        {
            for (var c = 0; c < counts.Length; c++)
                ofCell[t][c] = (ofCell[t][c] - (shares[t] * counts[c])) / domain.Weight;
            ofCell[t] = calibration.Taken(ofCell[t]);
        }
        return ofCell;
    }

    private static double[,] Sum(
        Dictionary<long, (double Weight, double Square)> groups,
        double[] shares,
        Domain domain,
        double[][]? taken
    )
    {
        var k = shares.Length;
        double n = domain.Design.People;
        var (products, sums, v) = (new double[k, k], new double[k], new double[k]);
        foreach (var (key, group) in groups)
        {
            var (cell, t) = ((int)(key / (k + 1)), (int)(key % (k + 1)));
            for (var a = 0; a < k; a++)
            {
                v[a] = t == k ? 0 : ((t == a ? 1 : 0) - shares[a]) / domain.Weight;
                v[a] -= taken?[a][cell] ?? 0;
                sums[a] += group.Weight * v[a];
            }
            for (var a = 0; a < k; a++)
            for (var b = 0; b <= a; b++)
                products[a, b] += group.Square * v[a] * v[b];
        }
        for (var a = 0; a < k; a++)
        for (var b = 0; b <= a; b++)
            products[b, a] = products[a, b] = domain.Design.Correction * n / (n - 1) * (products[a, b] - (sums[a] * sums[b] / n));
        return products;
    }
}
