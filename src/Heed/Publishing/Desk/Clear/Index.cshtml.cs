using Heed.Office.Doors;
using Heed.Platform.Audit;
using Heed.Platform.Components.Fields;
using Heed.Platform.Forms;
using Heed.Platform.Time;
using Heed.Publishing.Doors;
using Heed.Staff.Doors;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Publishing.Desk.Clear;

/// <summary>Clearing a version: the equality screening, the house style, restricted periods, on whose authority.</summary>
/// <remarks>No edit page: a version never changes; a clearance is added beside it.</remarks>
public sealed class IndexModel(
    VersionDetailsQuery query,
    ItemClearance clearances,
    StaffDirectory staff,
    IOfficeProfile office,
    TimeProvider clock
) : FormPage
{
    /// <summary>How far ahead a restricted period is worth a warning.</summary>
    private const int DaysAhead = 60;

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public ClearForm Input { get; set; } = new();

    public VersionDetails Details { get; private set; } = null!;

    public IReadOnlyList<FieldOption> Authorities { get; private set; } = [];

    public RestrictedPeriod? Period =>
        office.Current.RestrictedPeriodsTouching(clock.Today(), clock.Today().AddDays(DaysAhead)) is [var first, ..]
            ? first
            : null;

    public bool AsksForStyleReason => Details.Style.Any(finding => finding.AsksForReason);

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => RedisplayAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var again = await RedisplayAsync(cancel);
        if (Details is not null && AsksForStyleReason && string.IsNullOrWhiteSpace(Input.StyleReason))
            Refuse(new("Say why it speaks of the office-holder, or return it to the author", nameof(Input.StyleReason)));
        if (!ModelState.IsValid || Details is null)
            return again;
        var (done, refusal) = await clearances.TryClearAsync(Id, Given(User.PersonId()!.Value), cancel);
        if (!done)
        {
            Refuse(new(refusal!, Input.Screening().Refusal() is null ? null : nameof(Input.Outcome)));
            return again;
        }
        Flash("Cleared. It can be published now.");
        return Redirect(PublishingLinks.Desk.Version(Id));
    }

    public override async Task<IActionResult> RedisplayAsync(CancellationToken cancel)
    {
        if (await query.FindAsync(Id, cancel) is not { } details)
            return NotFound();
        Details = details;
        var people = (await staff.InRoleAsync(StaffRoles.ChiefExecutive, cancel)).Concat(
            await staff.InRoleAsync(StaffRoles.OfficeHolder, cancel)
        );
        Authorities =
        [
            .. people
                .Where(person => person.Id != User.PersonId())
                .Select(person => new FieldOption($"{person.Id}", $"For {person.Name}")),
        ];
        return Page();
    }

    private NewClearance Given(Guid clearer) =>
        new(clearer, Input.Screening())
        {
            DelegatedFromId = Input.DelegatedFrom,
            StyleFindings = string.Join(' ', Details.Style.Select(finding => finding.Text)),
            StyleReason = Input.StyleReason,
            OverriddenPeriod = string.IsNullOrWhiteSpace(Input.PeriodReason) ? null : Period?.Code,
            PeriodReason = string.IsNullOrWhiteSpace(Input.PeriodReason) ? null : Input.PeriodReason,
        };
}
