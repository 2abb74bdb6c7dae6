using System.Security.Claims;
using Heed.Office.Doors;
using Heed.Platform.Doors;
using Heed.Platform.Time;

namespace Heed.Office.Profile;

/// <summary>Restricted periods and ends of terms that are near.</summary>
internal sealed class OfficeToday(IOfficeProfile office) : IToday
{
    /// <summary>How far ahead the desk looks, in days.</summary>
    private const int Ahead = 60;

    public string Folder => OfficeLinks.Desk.Folder;

    public Task<IReadOnlyList<TodayLine>> LinesAsync(ClaimsPrincipal person, DateTimeOffset now, CancellationToken cancel)
    {
        var (today, profile) = (LondonTime.DateAt(now), office.Current);
        var lines = profile
            .RestrictedPeriodsTouching(today, today.AddDays(Ahead))
            .Select(period =>
                period.Holds(today)
                    ? Line($"Restricted period: {period.Name}, until {LondonTime.Day(period.To)}", period.To, urgent: true)
                    : Line($"Restricted period begins: {period.Name}", period.From)
            )
            .Concat(
                profile
                    .Holders.Where(holder => holder.To >= today && holder.To <= today.AddDays(Ahead))
                    .Select(holder => Line($"The term of {holder.Name} ends", holder.To!.Value))
            );
        return Task.FromResult<IReadOnlyList<TodayLine>>([.. lines]);
    }

    private static TodayLine Line(string text, DateOnly day, bool urgent = false) =>
        new(TodayPart.Coming, text, OfficeLinks.Desk.Index(), LondonTime.At(day, TimeOnly.MinValue), urgent);
}
