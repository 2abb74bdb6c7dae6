namespace Heed.Platform.Setup;

/// <summary>A fixed day, or one counted from the day on which the demonstration is loaded.</summary>
public sealed record DemonstrationDay(DateOnly? On, int? InDays)
{
    public DateOnly From(DateOnly today) => On ?? today.AddDays(InDays ?? 0);
}
