namespace Heed.Statistics.Estimation;

/// <summary>The little linear algebra that the test of independence needs.</summary>
internal static class SmallMatrix
{
    /// <summary>n − 1 orthonormal columns, each orthogonal to a column of ones (Helmert's).</summary>
    public static double[,] Contrasts(int n)
    {
        var contrasts = new double[n, n - 1];
        for (var j = 1; j < n; j++)
        {
            var scale = Math.Sqrt(j * (j + 1.0));
            for (var i = 0; i < j; i++)
                contrasts[i, j - 1] = 1 / scale;
            contrasts[j, j - 1] = -j / scale;
        }
        return contrasts;
    }

    public static double[,] Kronecker(double[,] a, double[,] b)
    {
        var (rows, columns) = (b.GetLength(0), b.GetLength(1));
        var product = new double[a.GetLength(0) * rows, a.GetLength(1) * columns];
        for (var i = 0; i < product.GetLength(0); i++)
        for (var j = 0; j < product.GetLength(1); j++)
            product[i, j] = a[i / rows, j / columns] * b[i % rows, j % columns];
        return product;
    }

    public static double[,] ScaleRows(double[,] a, double[] by)
    {
        var scaled = new double[a.GetLength(0), a.GetLength(1)];
        for (var i = 0; i < a.GetLength(0); i++)
        for (var j = 0; j < a.GetLength(1); j++)
            scaled[i, j] = a[i, j] * by[i];
        return scaled;
    }

    public static double[,] Times(double[,] a, double[,] b)
    {
        var product = new double[a.GetLength(0), b.GetLength(1)];
        for (var i = 0; i < a.GetLength(0); i++)
        for (var l = 0; l < b.GetLength(0); l++)
        for (var j = 0; j < b.GetLength(1); j++)
            product[i, j] += a[i, l] * b[l, j];
        return product;
    }

    public static double[,] TransposeTimes(double[,] a, double[,] b)
    {
        var product = new double[a.GetLength(1), b.GetLength(1)];
        for (var l = 0; l < a.GetLength(0); l++)
        for (var i = 0; i < a.GetLength(1); i++)
        for (var j = 0; j < b.GetLength(1); j++)
            product[i, j] += a[l, i] * b[l, j];
        return product;
    }

    /// <summary>Solves A·X = B by Gauss–Jordan elimination with row pivots; false where A is singular.</summary>
    public static bool TrySolve(double[,] a, double[,] b, out double[,] x)
    {
        var (left, n, columns) = ((double[,])a.Clone(), a.GetLength(0), b.GetLength(1));
        x = (double[,])b.Clone();
        for (var p = 0; p < n; p++)
        {
            var pivot = Enumerable.Range(p, n - p).MaxBy(i => Math.Abs(left[i, p]));
            if (!(Math.Abs(left[pivot, p]) > 1e-12 * Math.Abs(a[pivot, pivot])))
                return false;
            Swap(left, p, pivot);
            Swap(x, p, pivot);
            for (var i = 0; i < n; i++)
            {
                var factor = i == p ? 0 : left[i, p] / left[p, p];
                for (var j = p; factor != 0 && j < n; j++)
                    left[i, j] -= factor * left[p, j];
                for (var j = 0; factor != 0 && j < columns; j++)
                    x[i, j] -= factor * x[p, j];
            }
        }
        for (var i = 0; i < n; i++)
        for (var j = 0; j < columns; j++)
            x[i, j] /= left[i, i];
        return true;
    }

    private static void Swap(double[,] a, int one, int other)
    {
        for (var j = 0; one != other && j < a.GetLength(1); j++)
            (a[one, j], a[other, j]) = (a[other, j], a[one, j]);
    }
}
