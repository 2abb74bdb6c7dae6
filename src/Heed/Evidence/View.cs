using Heed.Evidence.Doors;

namespace Heed.Evidence;

/// <summary>
/// What somebody said, once and in one place. The original is restricted; everything else (search, quotations, exports)
/// reads the shown text, which is the original without what was redacted.
/// </summary>
public sealed class View
{
    private View() { }

    public View(NewView said)
    {
        (Id, Source, SubjectId, ContributionId, Prompt) = (
            said.Id,
            said.Source,
            said.SubjectId,
            said.ContributionId,
            said.Prompt
        );
        (Class, Channel, HeardOn, AreaCode) = (said.Class, said.Channel, said.HeardOn, said.AreaCode);
        Original = Shown = said.Text.ReplaceLineEndings("\n").Trim();
        Search = SearchText.Of(Shown);
    }

    public Guid Id { get; private set; }

    /// <summary>Which room it came through: "consultation".</summary>
    public string Source { get; private set; } = "";

    /// <summary>What it is about, in that room.</summary>
    public Guid SubjectId { get; private set; }

    /// <summary>The contribution it was part of: an answer sheet, a letter.</summary>
    public Guid ContributionId { get; private set; }

    /// <summary>What it answers: the key of the question.</summary>
    public string Prompt { get; private set; } = "";
    public ViewClass Class { get; private set; }
    public string Channel { get; private set; } = "";
    public DateOnly HeardOn { get; private set; }
    public string? AreaCode { get; private set; }

    /// <summary>Word for word. Restricted: every look is recorded.</summary>
    public string Original { get; private set; } = "";

    /// <summary>What may be read, searched, quoted and exported.</summary>
    public string Shown { get; private set; } = "";

    /// <summary>The shown text as <see cref="SearchText"/> writes it.</summary>
    public string Search { get; private set; } = "";
    public bool IsRedacted { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Makes the shown text from the original and its redactions.</summary>
    public void ShowWithout(IEnumerable<Redaction> redactions)
    {
        var current = redactions.Where(redaction => redaction.UndoneAt is null).ToList();
        Shown = RedactedText.Of(Original, current);
        Search = SearchText.Of(Shown);
        IsRedacted = current.Count > 0;
    }

    /// <summary>Deletes the text. The row stays, so that references to it can say that it was withdrawn.</summary>
    public void Withdraw(DateTimeOffset now)
    {
        Original = Shown = Search = "";
        (IsRedacted, WithdrawnAt) = (false, now);
    }
}
