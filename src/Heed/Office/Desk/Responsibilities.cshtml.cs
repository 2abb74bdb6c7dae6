using Heed.Office.Doors;
using Heed.Office.Profile;
using Heed.Platform.Audit;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Office.Desk;

/// <summary>The matrix of who leads on what.</summary>
internal sealed class ResponsibilitiesModel(ProfileEditing editing) : ProfilePage(editing)
{
    /// <summary>An activity as typed.</summary>
    public sealed class Row
    {
        public string? Code { get; set; }
        public string? Activity { get; set; }
        public string? Office { get; set; }
        public string? Force { get; set; }
    }

    [BindProperty]
    public List<Row> Rows { get; set; } = [];

    protected override AuditEvent<ProfileRecord> Event => OfficeEvents.ResponsibilitiesChanged;

    protected override bool Show(OfficeProfile profile)
    {
        Rows =
        [
            .. profile.LeadResponsibilities.Select(each => new Row
            {
                Code = each.Code,
                Activity = each.Activity,
                Office = each.Office,
                Force = each.Force,
            }),
        ];
        return true;
    }

    protected override void Check(OfficeProfile profile)
    {
        for (var at = 0; at < Rows.Count; at++)
        {
            if (Rows[at].Office is null && Rows[at].Force is null)
                ModelState.AddModelError($"Rows[{at}].Office", $"{Rows[at].Activity}: choose a part for the office or the force");
            foreach (var part in new[] { Rows[at].Office, Rows[at].Force }.OfType<string>())
                if (!ActivityParts.Choices.Any(choice => choice.Value == part))
                    ModelState.AddModelError($"Rows[{at}].Office", "Choose a part from the list");
        }
    }

    protected override OfficeProfile Change(OfficeProfile profile) =>
        profile with
        {
            LeadResponsibilities =
            [
                .. profile.LeadResponsibilities.Select(each =>
                    Rows.Find(row => row.Code == each.Code) is { } row
                        ? each with
                        {
                            Office = row.Office,
                            Force = row.Force,
                        }
                        : each
                ),
            ],
        };

    protected override object Part(OfficeProfile profile) => profile.LeadResponsibilities;
}
