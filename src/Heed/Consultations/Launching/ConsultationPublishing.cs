using Heed.Office.Doors;
using Heed.Platform.Data;
using Heed.Platform.Time;
using Heed.Publishing.Doors;

namespace Heed.Consultations.Launching;

/// <summary>Sends a consultation for clearance, launches it, and takes it back.</summary>
public sealed class ConsultationPublishing(
    HeedDb db,
    LaunchGates gates,
    ItemPublishing items,
    IOfficeProfile office,
    ConsultationAudit record
)
{
    /// <summary>Reasons why it cannot be sent for clearance; empty when it can.</summary>
    public async Task<IReadOnlyList<string>> ObstaclesAsync(Consultation consultation, CancellationToken cancel) =>
        [
            .. Readiness.Parts(consultation).SelectMany(part => part.Missing),
            .. (await gates.StatusAsync(consultation, cancel))
                .Where(gate => !gate.IsDecided)
                .Select(gate => $"Decide the launch gate \"{gate.Words.Name}\"."),
        ];

    /// <summary>Writes what it says now as a version and asks for its clearance.</summary>
    /// <returns>Why not, or null when it was sent.</returns>
    public async Task<string?> SendAsync(Consultation consultation, Guid author, CancellationToken cancel)
    {
        if ((await ObstaclesAsync(consultation, cancel)) is [var first, ..])
            return first;
        var content = consultation.Content();
        var version = await items.WriteAsync(
            new(
                ConsultationContent.Kind,
                consultation.Id,
                consultation.Slug,
                consultation.Title,
                consultation.Summary,
                content.ToJson(),
                author
            ),
            cancel
        );
        await items.SendForClearanceAsync(version, cancel);
        consultation.SentForClearance();
        record.Did(ConsultationsEvents.SentForClearance, consultation.Id);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <summary>Publishes the cleared version. Until it opens it is listed as coming.</summary>
    /// <returns>Why not, or null when it was launched.</returns>
    public async Task<string?> LaunchAsync(Consultation consultation, CancellationToken cancel)
    {
        var status = await items.StatusAsync(ConsultationContent.Kind, consultation.Id, cancel);
        if (status is not { State: VersionState.Cleared })
            return "Only a version that somebody else has cleared can be launched.";
        var (done, refusal) = await items.TryPublishAsync(
            status.VersionId,
            record.Now,
            cancel,
            await PeriodAsync(consultation, cancel)
        );
        return done ? null : refusal;
    }

    /// <summary>Withdraws it from the public, unless somebody has answered.</summary>
    /// <returns>Why not, or null when it was taken back.</returns>
    public async Task<string?> TakeBackAsync(Consultation consultation, string? reason, CancellationToken cancel)
    {
        if (!consultation.IsLaunched)
            return "It has not been launched.";
        if (consultation.FirstAnsweredAt is not null)
            return "People have answered it, so it can be closed early but not taken back.";
        if (string.IsNullOrWhiteSpace(reason))
            return "Say why it is taken back.";
        var status = await items.StatusAsync(ConsultationContent.Kind, consultation.Id, cancel);
        await items.WithdrawAsync(status!.ItemId, reason.Trim(), cancel);
        return null;
    }

    /// <summary>The override of the restricted-period gate, whose reason the publication records.</summary>
    private async Task<PeriodOverride?> PeriodAsync(Consultation consultation, CancellationToken cancel)
    {
        var gate = (await gates.StatusAsync(consultation, cancel)).Single(each => each.Gate is Gate.RestrictedPeriod);
        return
            gate.Decision is { Overridden: true } decision
            && office.Current.RestrictedPeriodAt(LondonTime.DateAt(record.Now)) is { } period
            ? new(period.Code, decision.Reason)
            : null;
    }
}
