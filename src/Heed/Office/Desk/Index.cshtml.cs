using System.Globalization;
using Heed.Office.Doors;
using Heed.Platform.Components.Fields;
using Heed.Platform.Doors;
using Heed.Platform.Time;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Heed.Office.Desk;

/// <summary>The whole profile in plain sections.</summary>
internal sealed class IndexModel(IOfficeProfile office, IDeskAccess access, TimeProvider clock) : PageModel
{
    public OfficeProfile Profile { get; } = office.Current;

    public DateOnly Today { get; } = clock.Today();

    public bool MayAct => access.MayAct(User, OfficeLinks.Desk.Folder);

    /// <summary>How well the accent reads on white, as "7.9".</summary>
    public string Contrast =>
        Platform.Layout.Contrast.Between(Profile.Branding.Accent, "#ffffff").ToString("0.0", CultureInfo.InvariantCulture);
}

/// <summary>The parts that the office or the force has in an activity.</summary>
internal static class ActivityParts
{
    private static readonly (string Code, string Name)[] All =
    [
        ("lead", "Leads"),
        ("assist", "Assists"),
        ("advise", "Advises"),
        ("recommend", "Recommends"),
        ("work-together", "Works together"),
        ("work-in-partnership", "Works in partnership"),
        ("possible-involvement", "May be involved"),
    ];

    public static IReadOnlyList<FieldOption> Choices { get; } = [.. All.Select(part => new FieldOption(part.Code, part.Name))];

    public static string NameOf(string? part) => part is null ? "–" : Array.Find(All, each => each.Code == part).Name ?? part;
}
