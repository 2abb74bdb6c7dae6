using Heed.Publishing.Doors;

namespace Heed.Publishing;

/// <summary>
/// Records that somebody other than the author took responsibility for exactly this content, having considered equality. Its key
/// is the version and the hash of its content; triggers stop anybody from changing or deleting it.
/// </summary>
public sealed class Clearance
{
    private Clearance() { }

    /// <summary>The clearance, or why it cannot be given.</summary>
    public static Clearance? TryGive(ItemVersion version, NewClearance given, DateTimeOffset now, out string? refusal)
    {
        refusal =
            version.AuthorId == given.ClearedById ? "You wrote this version, so somebody else must clear it."
            : !version.WasSent ? "Only a version that has been sent for clearance can be cleared."
            : !version.HashHolds() ? "The stored text does not match its fingerprint. Write it again as a new version."
            : given.Screening.Refusal();
        return refusal is not null
            ? null
            : new Clearance
            {
                VersionId = version.Id,
                ContentHash = version.ContentHash,
                ClearedById = given.ClearedById,
                ClearedAt = now,
                Screening = given.Screening,
                StyleFindings = given.StyleFindings ?? "",
                StyleReason = given.StyleReason?.Trim(),
                OverriddenPeriod = given.OverriddenPeriod,
                PeriodReason = given.PeriodReason?.Trim(),
            };
    }

    public Guid VersionId { get; private set; }
    public string ContentHash { get; private set; } = "";
    public Guid ClearedById { get; private set; }

    /// <summary>
    /// Whose authority an early clearance says that it used. No clearance says so any more: nothing records who may act for whom.
    /// </summary>
    public Guid? DelegatedFromId { get; private set; }
    public DateTimeOffset ClearedAt { get; private set; }
    public EqualityScreening Screening { get; private set; } = EqualityScreening.NoEffect;

    /// <summary>What the house-style check found, as shown to the clearer.</summary>
    public string StyleFindings { get; private set; } = "";

    /// <summary>Why it was cleared in spite of those findings.</summary>
    public string? StyleReason { get; private set; }

    /// <summary>Code of the restricted period that the clearer overrode.</summary>
    public string? OverriddenPeriod { get; private set; }
    public string? PeriodReason { get; private set; }
}
