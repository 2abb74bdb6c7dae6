using Heed.Platform.Time;

namespace Heed.Office.Doors;

/// <summary>
/// Everything that differs from one office to another and is not somebody's work: names, people in post, numbers, remit.
/// It mirrors the office file (<c>offices/README.md</c> says what each part holds), without its areas and population, which
/// the Places room keeps.
/// </summary>
public sealed record OfficeProfile(
    string Code,
    bool Demonstration,
    string? DemonstrationNote,
    string Language,
    OfficeNames Names,
    Governance Governance,
    IReadOnlyList<OfficeTitle> Titles,
    IReadOnlyList<OfficeHolder> Holders,
    OfficeContact Contact,
    OfficeBrand Branding,
    IReadOnlyList<EmergencyNumber> Emergency,
    IReadOnlyList<SupportNumber> Support,
    QuickExit QuickExit,
    PoliceForce Force,
    OversightBody Oversight,
    Remit Remit,
    IReadOnlyList<LeadResponsibility> LeadResponsibilities,
    IReadOnlyList<RestrictedPeriod> RestrictedPeriods,
    PoliceArea PoliceArea
)
{
    /// <summary>The title of a role as it is shown ("Police and Crime Commissioner"), or the role's code when the office has none for it.</summary>
    public string TitleOf(string role) => Titles.FirstOrDefault(title => title.Role == role)?.Title ?? role;

    /// <summary>The title of a role inside a sentence ("the Commissioner").</summary>
    public string InTextOf(string role) => Titles.FirstOrDefault(title => title.Role == role)?.InText ?? role;

    /// <summary>Who holds a role on a day, or null when nobody does or the profile does not say.</summary>
    public OfficeHolder? HolderOf(string role, DateOnly day) =>
        Holders.FirstOrDefault(holder => holder.Role == role && holder.From <= day && (holder.To is null || day <= holder.To));

    /// <summary>The name of who holds a role today, or null.</summary>
    public string? NameNow(string role, TimeProvider clock) => HolderOf(role, clock.Today())?.Name;

    /// <summary>The restricted period that <paramref name="day"/> lies in, or null. Both its days are inside it.</summary>
    public RestrictedPeriod? RestrictedPeriodAt(DateOnly day) => RestrictedPeriods.FirstOrDefault(period => period.Holds(day));

    /// <summary>Every restricted period that shares a day with the days from <paramref name="from"/> to <paramref name="to"/>, both included.</summary>
    public IReadOnlyList<RestrictedPeriod> RestrictedPeriodsTouching(DateOnly from, DateOnly to) =>
        [.. RestrictedPeriods.Where(period => period.From <= to && from <= period.To).OrderBy(period => period.From)];

    /// <summary>What stands in before an office has been loaded: enough for a page to say so.</summary>
    public static OfficeProfile NotLoaded { get; } =
        new(
            "",
            false,
            null,
            "en-GB",
            new("This office", "This office", "This office", "this area", ""),
            new("commissioner", ""),
            [],
            [],
            new([], "", "", "", "", ""),
            new("#14576b", "text", null),
            [],
            [],
            new("https://www.bbc.co.uk/weather", "Exit this page"),
            new("the police", "Chief Constable", "", "", "", 0),
            new("the Panel", "the Panel", ""),
            new([], []),
            [],
            [],
            new("", "")
        );
}
