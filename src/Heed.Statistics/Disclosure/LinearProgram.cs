namespace Heed.Statistics.Disclosure;

/// <summary>One requirement: Σ of some variables, each with a factor of 1, equals or is at least a number.</summary>
internal sealed record Requirement(int[] Variables, double Value, bool AtLeast = false, bool AtMost = false);

/// <summary>
/// Greatest and least value of a sum of variables, none of them negative, under requirements: the simplex method on a dense
/// tableau, Bland's rule against cycling.
/// </summary>
internal sealed class LinearProgram
{
    private const double Tiny = 1e-9;
    private readonly double[][] rows;
    private readonly int[] basis;
    private readonly int variables;
    private readonly int width;
    private double[] price;

    /// <summary>Finds a first solution.</summary>
    public LinearProgram(int variables, IReadOnlyList<Requirement> requirements)
    {
        this.variables = variables;
        var slacks = requirements.Count(r => r.AtLeast || r.AtMost);
        width = variables + slacks + 1;
        rows = new double[requirements.Count][];
        basis = new int[requirements.Count];
        price = new double[width];
        var slack = variables;
        for (var r = 0; r < rows.Length; r++)
        {
            rows[r] = new double[width];
            foreach (var variable in requirements[r].Variables)
                rows[r][variable] += 1;
            if (requirements[r].AtLeast || requirements[r].AtMost)
                rows[r][slack++] = requirements[r].AtLeast ? -1 : 1;
            rows[r][^1] = requirements[r].Value;
            basis[r] = -1; // an artificial variable, not stored: it may only leave
        }
        IsFeasible = FindFirst();
    }

    /// <summary>Whether any values meet the requirements.</summary>
    public bool IsFeasible { get; }

    /// <summary>The values at the last optimum.</summary>
    public double[] Values()
    {
        var values = new double[variables];
        for (var r = 0; r < rows.Length; r++)
        {
            if (basis[r] >= 0 && basis[r] < variables)
                values[basis[r]] = rows[r][^1];
        }
        return values;
    }

    /// <summary>The greatest value of sign · Σ of the variables; infinite where nothing bounds it.</summary>
    public double Maximise(IEnumerable<int> sum, double sign)
    {
        price = new double[width];
        foreach (var variable in sum)
            price[variable] += sign;
        for (var r = 0; r < rows.Length; r++)
            Reduce(r);
        while (Entering(width - 1) is >= 0 and var entering)
        {
            var leaving = Leaving(entering);
            if (leaving < 0)
                return double.PositiveInfinity;
            Pivot(leaving, entering);
        }
        return -price[^1];
    }

    private bool FindFirst()
    {
        // Maximise −Σ artificials: the price of a column is the sum of its entries in rows still held by artificials.
        price = new double[width];
        foreach (var row in rows)
        {
            for (var c = 0; c < width; c++)
                price[c] += row[c];
        }
        while (price[^1] > Tiny && Entering(width - 1) is >= 0 and var entering)
        {
            var leaving = Leaving(entering);
            if (leaving < 0)
                return false;
            Pivot(leaving, entering);
        }
        return price[^1] <= Tiny && DriveOut();
    }

    // Artificials left at 0 are exchanged for any variable of their row; a row without one says nothing new.
    private bool DriveOut()
    {
        for (var r = 0; r < rows.Length; r++)
        {
            if (basis[r] >= 0)
                continue;
            var column = Array.FindIndex(rows[r], 0, width - 1, entry => Math.Abs(entry) > Tiny);
            if (column >= 0)
                Pivot(r, column);
            else
                Array.Clear(rows[r]);
        }
        return true;
    }

    private int Entering(int columns)
    {
        for (var c = 0; c < columns; c++)
        {
            if (price[c] > Tiny)
                return c;
        }
        return -1;
    }

    private int Leaving(int entering)
    {
        var (leaving, least) = (-1, double.PositiveInfinity);
        for (var r = 0; r < rows.Length; r++)
        {
            if (rows[r][entering] <= Tiny)
                continue;
            var ratio = rows[r][^1] / rows[r][entering];
            if (ratio < least - Tiny || (ratio < least + Tiny && leaving >= 0 && basis[r] < basis[leaving]))
                (leaving, least) = (r, ratio);
        }
        return leaving;
    }

    private void Pivot(int row, int column)
    {
        var pivot = rows[row];
        var scale = 1 / pivot[column];
        for (var c = 0; c < width; c++)
            pivot[c] *= scale;
        pivot[column] = 1;
        for (var r = 0; r < rows.Length; r++)
        {
            if (r != row)
                Subtract(rows[r], pivot, column);
        }
        Subtract(price, pivot, column);
        basis[row] = column;
    }

    private void Reduce(int row)
    {
        if (basis[row] >= 0)
            Subtract(price, rows[row], basis[row]);
    }

    private static void Subtract(double[] from, double[] pivot, int column)
    {
        var factor = from[column];
        if (factor == 0)
            return;
        for (var c = 0; c < from.Length; c++)
            from[c] -= factor * pivot[c];
        from[column] = 0;
    }
}
