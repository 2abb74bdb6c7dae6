namespace Heed.Tables.DataFiles;

/// <summary>One thing wrong with a file, and where.</summary>
/// <param name="File">The file's name as it was given.</param>
/// <param name="Line">Line of the file, counted from 1 as an editor does; 0 where it concerns the whole file.</param>
/// <param name="Column">Column of the file, counted from 1; 0 where it concerns the whole line.</param>
/// <param name="Heading">The column's heading, or an empty string.</param>
/// <param name="Message">What is wrong, as a sentence.</param>
public sealed record Fault(string File, int Line, int Column, string Heading, string Message)
{
    /// <summary>The fault as one line of text.</summary>
    public override string ToString()
    {
        var where = Line == 0 ? File : FormattableString.Invariant($"{File}, line {Line}");
        if (Column > 0)
            where += FormattableString.Invariant($", column {Column}");
        if (Heading.Length > 0)
            where += $" ({Heading})";
        return $"{where}: {Message}";
    }
}

/// <summary>What was asked for cannot be done, for these reasons. Nothing has been written.</summary>
public sealed class DataFileException(IReadOnlyList<Fault> faults) : Exception(string.Join(Environment.NewLine, faults))
{
    /// <summary>A single reason.</summary>
    public DataFileException(string file, string message)
        : this([new Fault(file, 0, 0, "", message)]) { }

    /// <summary>The reasons, in the order of the files' lines.</summary>
    public IReadOnlyList<Fault> Faults { get; } = faults;
}
