using Heed.Office.Doors;
using Heed.Platform.Doors;
using Heed.Platform.Time;
using Heed.Platform.Web;

namespace Heed.Office.Profile;

/// <summary>Names, numbers and colour of the office for the layouts, from its profile.</summary>
internal sealed class OfficeBranding(IOfficeProfile office, TimeProvider clock, IHttpContextAccessor http) : IBranding
{
    private volatile (OfficeProfile Profile, DateOnly Day, Brand Brand)[] made = [];

    public Brand Current
    {
        get
        {
            var (profile, today) = (office.Current, clock.Today());
            TellCache(profile, today);
            if (made is [var last] && ReferenceEquals(last.Profile, profile) && last.Day == today)
                return last.Brand;
            var brand = profile == OfficeProfile.NotLoaded ? Brand.Unnamed : Make(profile, today);
            made = [(profile, today, brand)];
            return brand;
        }
    }

    private static Brand Make(OfficeProfile profile, DateOnly today) =>
        new(profile.Names.Office, profile.Names.ShortName, profile.Names.Strapline, profile.Branding.Accent)
        {
            LogoPath = profile.Branding.Logo,
            Initials = InitialsOf(profile.Names.Area),
            Address = profile.Contact.Address,
            Email = profile.Contact.Email,
            Phone = profile.Contact.Phone,
            OpeningHours = profile.Contact.Hours,
            Emergency =
            [
                .. profile.Emergency.Select(each => new PhoneNumber(each.Name, each.Number, Sentences(each.When, each.How))),
            ],
            Support = [.. profile.Support.Select(each => new PhoneNumber(each.Name, each.Number, each.When))],
            RestrictedPeriod = profile.RestrictedPeriodAt(today) is { } period ? Notice(period) : null,
            DemonstrationNote = profile.DemonstrationNote,
            NeutralSite = profile.QuickExit.Url,
        };

    /// <summary>Of the words that begin with a capital letter, which leaves out "and" and "the".</summary>
    private static string InitialsOf(string area) =>
        string.Concat(
            area.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries)
                .Select(word => word[0])
                .Where(char.IsAsciiLetterUpper)
                .Take(3)
        );

    private static string Notice(RestrictedPeriod period) =>
        $"From {LondonTime.Day(period.From)} to {LondonTime.Day(period.To)} we can say and start less than usual. The reason: {period.Name}.";

    private static string Sentences(string when, string? how) => how is null ? when : $"{when} {how}";

    /// <summary>Limits the cache to the next beginning or end of a restricted period.</summary>
    private void TellCache(OfficeProfile profile, DateOnly today)
    {
        if (http.HttpContext is not { } request)
            return;
        foreach (var day in profile.RestrictedPeriods.SelectMany(period => new[] { period.From, period.To.AddDays(1) }))
            if (day > today)
                SiteCache.ChangesAt(request, LondonTime.At(day, TimeOnly.MinValue));
    }
}
