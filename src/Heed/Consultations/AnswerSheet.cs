namespace Heed.Consultations;

/// <summary>
/// What one respondent answered: option codes by question key as JSON; a text is held by Evidence and here is its view's
/// id. Nothing on it tells who answered.
/// </summary>
public sealed class AnswerSheet
{
    /// <summary>Random, so that the order of sheets cannot be read from their ids.</summary>
    public Guid Id { get; init; }
    public Guid ConsultationId { get; init; }

    /// <summary>Running number within the consultation, given inside the commit.</summary>
    public int Number { get; set; }

    /// <summary>Hash of the key that makes a submission single: a repeat finds this sheet. Null on imported sheets.</summary>
    public string? SubmissionKey { get; init; }

    /// <summary>Hash of the secret that, with the reference number, lets the respondent withdraw it.</summary>
    public string? SecretHash { get; init; }

    /// <summary>The day it was received (or, imported, the day it was given), in London.</summary>
    public DateOnly ReceivedOn { get; init; }

    /// <summary>web, paper, import…</summary>
    public string Mode { get; init; } = "web";

    /// <summary>Answers by question key: see <see cref="Answers"/>.</summary>
    public string AnswersJson { get; init; } = "{}";

    /// <summary>The import that brought it, and the respondent's identifier there (hashed with the import's salt).</summary>
    public Guid? ImportId { get; init; }
    public string? RespondentKey { get; init; }
    public DateTimeOffset? WithdrawnAt { get; set; }
}

/// <summary>The last running number given in a consultation; its row is the lock that keeps numbers single.</summary>
public sealed class SheetCounter
{
    public Guid ConsultationId { get; init; }
    public int Last { get; set; }
}

/// <summary>
/// Answers not yet sent. Encrypted with a key that only the respondent's own cookie holds, so that nobody else can read
/// them, and cleared away after a day.
/// </summary>
public sealed class AnswerDraft
{
    /// <summary>Hash of the cookie's token.</summary>
    public string Key { get; init; } = "";
    public Guid ConsultationId { get; init; }
    public byte[] Sealed { get; set; } = [];
    public DateTimeOffset TouchedAt { get; set; }
}
