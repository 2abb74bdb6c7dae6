namespace Heed.Tables.DataFiles;

/// <summary>Collects everything that is wrong before anything is refused, so that one reading of the file finds it all.</summary>
public sealed class FaultList
{
    /// <summary>Beyond this many, faults are counted and no longer kept: a wrong column would repeat itself on every line.</summary>
    public const int MostKept = 10_000;

    private readonly List<Fault> faults = [];
    private long dropped;

    /// <summary>Notes a fault.</summary>
    public void Add(Fault fault)
    {
        if (faults.Count < MostKept)
            faults.Add(fault);
        else
            dropped++;
    }

    /// <summary>Stops here if anything was wrong.</summary>
    /// <exception cref="DataFileException">Something was.</exception>
    public void Refuse()
    {
        if (faults.Count == 0)
            return;
        if (dropped > 0)
            faults.Add(new Fault(faults[^1].File, 0, 0, "", FormattableString.Invariant($"and {dropped} faults more.")));
        throw new DataFileException(faults);
    }
}
