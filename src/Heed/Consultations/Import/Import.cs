namespace Heed.Consultations;

/// <summary>A file of answers taken in, known by its content so that the same file is not taken twice.</summary>
public sealed class Import
{
    public Guid Id { get; init; }
    public Guid ConsultationId { get; init; }
    public string FileName { get; init; } = "";

    /// <summary>SHA-256 of the file's bytes.</summary>
    public string FileHash { get; init; } = "";
    public DateTimeOffset At { get; init; }

    /// <summary>The account that imported it; null from the command line.</summary>
    public Guid? PersonId { get; init; }
    public int Rows { get; init; }
    public int Sheets { get; init; }
    public int Views { get; init; }
    public int Refused { get; init; }
}

public sealed class ImportFault
{
    public Guid Id { get; init; }
    public Guid ImportId { get; init; }
    public int Line { get; init; }
    public string Column { get; init; } = "";
    public string Reason { get; init; } = "";
}
