namespace Heed.Statistics.Disclosure;

/// <summary>What is published, reduced to the unknowns that remain.</summary>
internal sealed class ReducedSystem
{
    private const int MostBranches = 500;
    private readonly TableSet set;
    private readonly long[] known;
    private readonly int[] variableOfAtom;
    private readonly List<Requirement> requirements = [];
    private readonly int variables;
    private readonly LinearProgram program;

    public ReducedSystem(TableSet set, IReadOnlyList<bool> suppressed)
    {
        this.set = set;
        known = new long[set.AtomCount];
        var fixedAtoms = Fix(suppressed);
        variableOfAtom = Merge(fixedAtoms, suppressed, out variables);
        for (var f = 0; f < set.Figures.Count; f++)
            Require(set.Figures[f], suppressed[f]);
        program = new LinearProgram(variables, requirements);
        if (!program.IsFeasible)
            throw new InvalidOperationException("The figures contradict each other.");
    }

    public FigureBounds Bound(int figure)
    {
        var (sum, constant) = Reduced(set.Figures[figure]);
        double truth = set.Figures[figure].Count - constant;
        if (sum.Length == 0)
            return new FigureBounds(figure, truth + constant, truth + constant);
        var low = -Greatest(sum, -1, -truth);
        var high = Greatest(sum, 1, truth);
        return new FigureBounds(figure, low + constant, high + constant);
    }

    // The greatest whole value; what really is (the truth) is one solution to start from.
    private double Greatest(int[] sum, double sign, double truth)
    {
        var relaxed = program.Maximise(sum, sign);
        if (double.IsInfinity(relaxed))
            return relaxed;
        if (IsWhole(program.Values()))
            return Math.Round(relaxed);
        var left = MostBranches;
        return Branch(sum, sign, truth, requirements, ref left);
    }

    private double Branch(int[] sum, double sign, double best, List<Requirement> under, ref int left)
    {
        if (--left < 0)
            return best;
        var relaxation = new LinearProgram(variables, under);
        if (!relaxation.IsFeasible)
            return best;
        var bound = relaxation.Maximise(sum, sign);
        if (Math.Floor(bound + 1e-6) <= best)
            return best;
        var values = relaxation.Values();
        if (IsWhole(values))
            return Math.Round(bound);
        var split = Array.FindIndex(values, v => Math.Abs(v - Math.Round(v)) > 1e-6);
        best = Branch(sum, sign, best, [.. under, new([split], Math.Ceiling(values[split]), AtLeast: true)], ref left);
        return Branch(sum, sign, best, [.. under, new([split], Math.Floor(values[split]), AtMost: true)], ref left);
    }

    private static bool IsWhole(double[] values) => Array.TrueForAll(values, v => Math.Abs(v - Math.Round(v)) <= 1e-6);

    // A published zero empties its cells; a published figure with one open cell left gives that cell away.
    private bool[] Fix(IReadOnlyList<bool> suppressed)
    {
        var isFixed = new bool[set.AtomCount];
        for (var changed = true; changed; )
        {
            changed = false;
            for (var f = 0; f < set.Figures.Count; f++)
            {
                if (suppressed[f])
                    continue;
                var open = set.Figures[f].Atoms.Where(atom => !isFixed[atom]).ToList();
                var rest = set.Figures[f].Count - set.Figures[f].Atoms.Where(atom => isFixed[atom]).Sum(atom => known[atom]);
                if (open.Count == 0 || (open.Count > 1 && rest > 0))
                    continue;
                foreach (var atom in open)
                    (isFixed[atom], known[atom], changed) = (true, rest, true);
            }
        }
        return isFixed;
    }

    // Cells that occur in exactly the same figures cannot be told apart and become one unknown.
    private int[] Merge(bool[] isFixed, IReadOnlyList<bool> suppressed, out int count)
    {
        var signatures = new List<int>[set.AtomCount];
        for (var atom = 0; atom < signatures.Length; atom++)
            signatures[atom] = [];
        for (var f = 0; f < set.Figures.Count; f++)
        {
            foreach (var atom in set.Figures[f].Atoms)
                signatures[atom].Add(suppressed[f] ? ~f : f);
        }
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var variableOf = new int[set.AtomCount];
        for (var atom = 0; atom < variableOf.Length; atom++)
        {
            var signature = string.Join(',', signatures[atom]);
            if (!isFixed[atom])
                numbers.TryAdd(signature, numbers.Count);
            variableOf[atom] = isFixed[atom] ? -1 : numbers[signature];
        }
        count = numbers.Count;
        return variableOf;
    }

    private void Require(Figure figure, bool suppressed)
    {
        var (sum, constant) = Reduced(figure);
        if (sum.Length > 0 && !suppressed)
            requirements.Add(new(sum, figure.Count - constant));
        else if (sum.Length > 0 && constant == 0)
            requirements.Add(new(sum, 1, AtLeast: true));
    }

    private (int[] Variables, long Constant) Reduced(Figure figure)
    {
        var variablesOfFigure = figure.Atoms.Select(atom => variableOfAtom[atom]).Where(v => v >= 0).Distinct().Order().ToArray();
        return (variablesOfFigure, figure.Atoms.Where(atom => variableOfAtom[atom] < 0).Sum(atom => known[atom]));
    }
}
