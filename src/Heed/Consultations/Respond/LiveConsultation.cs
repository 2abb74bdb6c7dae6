using Heed.Publishing.Doors;

namespace Heed.Consultations.Respond;

/// <summary>A consultation as the public sees it now: its published version, read once, and whether it was closed early.</summary>
/// <param name="Version">The published version.</param>
/// <param name="Content">What it says.</param>
/// <param name="ClosedAt">When it was closed, if it was.</param>
/// <param name="ClosedEarlyBecause">Why it closed before its time.</param>
public sealed record LiveConsultation(
    PublishedVersion Version,
    ConsultationContent Content,
    DateTimeOffset? ClosedAt,
    string? ClosedEarlyBecause
)
{
    public Guid Id => Version.SubjectId;
    public string Slug => Version.Slug;
    public Questionnaire Asked => Content.Questionnaire;
    public string Address => ConsultationsLinks.Site.Consultation(Slug);
    public string RespondAddress => ConsultationsLinks.Site.Respond.Start(Slug);

    /// <summary>When it closed or will close, an early closing included.</summary>
    public DateTimeOffset? EndsAt => ClosedAt < Content.ClosesAt || Content.ClosesAt is null ? ClosedAt : Content.ClosesAt;

    public ConsultationState StateAt(DateTimeOffset now) =>
        ClosedAt <= now || Content.ClosesAt <= now ? ConsultationState.Closed
        : now < Content.OpensAt ? ConsultationState.Coming
        : ConsultationState.Open;

    /// <summary>The next instant at which it opens or closes by itself.</summary>
    public DateTimeOffset? NextChangeAfter(DateTimeOffset now) =>
        StateAt(now) switch
        {
            ConsultationState.Coming => Content.OpensAt,
            ConsultationState.Open => Content.ClosesAt,
            _ => null,
        };
}
