using System.ComponentModel.DataAnnotations;
using Heed.Office.Doors;
using Heed.Platform.Forms;
using Heed.Platform.Time;
using Heed.Publishing.Doors;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Publishing.Desk;

/// <summary>Makes a cleared version public, now or at a time.</summary>
public sealed class PublishModel(VersionDetailsQuery query, ItemPublishing items, IOfficeProfile office, TimeProvider clock)
    : FormPage
{
    /// <summary>How far ahead a restricted period is shown.</summary>
    private const int MonthsAhead = 6;

    public sealed class Fields
    {
        [Required(ErrorMessage = "Choose now, or at a time")]
        public string? When { get; set; }

        public DateOnly? Day { get; set; }

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
        var from = From();
        if (!ModelState.IsValid)
            return await RedisplayAsync(cancel);
        var (done, refusal) = await items.TryPublishAsync(Id, from, cancel, Override(from));
        if (!done)
        {
            ModelState.AddModelError("Input.When", refusal!);
            return await RedisplayAsync(cancel);
        }
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

    private DateTimeOffset From()
    {
        if (Input.When != "later")
            return clock.GetUtcNow();
        if (
            Input.Day is null
            && ModelState.GetFieldValidationState("Input.Day")
                != Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Invalid
        )
            ModelState.AddModelError("Input.Day", "Enter the day on which it becomes public");
        if (
            Input.Time is null
            && ModelState.GetFieldValidationState("Input.Time")
                != Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Invalid
        )
            ModelState.AddModelError("Input.Time", "Enter the time at which it becomes public");
        var from = LondonTime.At(Input.Day ?? clock.Today(), Input.Time ?? TimeOnly.MaxValue);
        if (from <= clock.GetUtcNow())
            ModelState.AddModelError("Input.Day", "Enter a time that is still to come, or choose now");
        return from;
    }

    private PeriodOverride? Override(DateTimeOffset from) =>
        string.IsNullOrWhiteSpace(Input.PeriodReason)
        || office.Current.RestrictedPeriodAt(LondonTime.DateAt(from)) is not { } period
            ? null
            : new PeriodOverride(period.Code, Input.PeriodReason);
}
