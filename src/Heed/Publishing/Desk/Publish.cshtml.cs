using System.ComponentModel.DataAnnotations;
using Heed.Office.Doors;
using Heed.Platform.Forms;
using Heed.Platform.Time;
using Heed.Publishing.Doors;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Publishing.Desk;

/// <summary>Makes a cleared version public, now or at a time.</summary>
/// <remarks>No edit page: a version never changes; a publication is added beside it.</remarks>
public sealed class PublishModel(VersionDetailsQuery query, ItemPublishing items, IOfficeProfile office, TimeProvider clock)
    : FormPage
{
    /// <summary>How far ahead a restricted period is shown.</summary>
    private const int MonthsAhead = 6;

    public sealed class Fields
    {
        [Required(ErrorMessage = "Choose now, or at a time")]
        public string? When { get; set; }

        [RequiredWhen(nameof(When), "later", ErrorMessage = "Enter the day on which it becomes public")]
        public DateOnly? Day { get; set; }

        [RequiredWhen(nameof(When), "later", ErrorMessage = "Enter the time at which it becomes public")]
        public TimeOnly? Time { get; set; }

        [StringLength(1000, ErrorMessage = "The reason must be 1,000 characters or fewer")]
        public string? PeriodReason { get; set; }
    }

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Fields Input { get; set; } = new();

    public VersionDetails Details { get; private set; } = null!;

    /// <summary>What publishing starts that cannot be undone.</summary>
    public string? Consequence { get; private set; }

    public IReadOnlyList<RestrictedPeriod> PeriodsNow => office.Current.RestrictedPeriodsTouching(clock.Today(), clock.Today());

    /// <summary>Periods that matter only to what is to be published later.</summary>
    public IReadOnlyList<RestrictedPeriod> PeriodsAhead =>
        [
            .. office
                .Current.RestrictedPeriodsTouching(clock.Today(), clock.Today().AddMonths(MonthsAhead))
                .Where(period => period.From > clock.Today()),
        ];

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => RedisplayAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return await RedisplayAsync(cancel);
        if (From() is not { } from)
            return await RefuseAsync(new("Enter a time that is still to come, or choose now", nameof(Input.Day)), cancel);
        var (done, refusal) = await items.TryPublishAsync(Id, from, cancel, Override(from));
        if (!done)
            return await RefuseAsync(new(refusal!, nameof(Input.When)), cancel);
        Flash(from > clock.GetUtcNow() ? $"It becomes public at {LondonTime.Full(from)}." : "Published.");
        return Redirect(PublishingLinks.Desk.Version(Id));
    }

    public override async Task<IActionResult> RedisplayAsync(CancellationToken cancel)
    {
        if (await query.FindAsync(Id, cancel) is not { } details)
            return NotFound();
        Details = details;
        Consequence = await query.ConsequenceAsync(details, cancel);
        return Page();
    }

    /// <summary>From when it is public; null when that time has passed.</summary>
    private DateTimeOffset? From()
    {
        var now = clock.GetUtcNow();
        if (Input.When != "later")
            return now;
        var from = LondonTime.At(Input.Day!.Value, Input.Time!.Value);
        return from > now ? from : null;
    }

    private PeriodOverride? Override(DateTimeOffset from) =>
        string.IsNullOrWhiteSpace(Input.PeriodReason)
        || office.Current.RestrictedPeriodAt(LondonTime.DateAt(from)) is not { } period
            ? null
            : new PeriodOverride(period.Code, Input.PeriodReason);
}
