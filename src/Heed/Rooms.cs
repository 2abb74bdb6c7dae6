using Heed.Platform.Setup;

namespace Heed;

/// <summary>The rooms, in the order in which they may mention one another: each only those above it, through their doors.</summary>
public static class Rooms
{
    public static IReadOnlyList<IRoom> InOrder { get; } =
    [
        new Office.OfficeRoom(),
        new Staff.StaffRoom(),
        new Places.PlacesRoom(),
        new Publishing.PublishingRoom(),
        new Evidence.EvidenceRoom(),
        new Consultations.ConsultationsRoom(),
        new Decisions.DecisionsRoom(),
    ];
}
