using Heed.Office.Doors;
using Heed.Office.Profile;
using Heed.Platform.Audit;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Office.Desk;

internal sealed class RemitModel(ProfileEditing editing) : ProfilePage(editing)
{
    /// <summary>Something the office cannot do, as typed.</summary>
    public sealed class Row
    {
        public string? Text { get; set; }
        public string? Instead { get; set; }
    }

    [BindProperty]
    public string? Can { get; set; }

    [BindProperty]
    public List<Row> Cannot { get; set; } = [];

    protected override AuditEvent<ProfileRecord> Event => OfficeEvents.RemitChanged;

    protected override bool Show(OfficeProfile profile)
    {
        Can = string.Join('\n', profile.Remit.Can);
        Cannot = [.. profile.Remit.Cannot.Select(each => new Row { Text = each.Text, Instead = each.Instead }), new()];
        return true;
    }

    protected override void Check(OfficeProfile profile)
    {
        Need(Can, nameof(Can), "Enter at least one thing that the office can do");
        for (var at = 0; at < Cannot.Count; at++)
            if (!string.IsNullOrWhiteSpace(Cannot[at].Text))
                Need(Cannot[at].Instead, $"Cannot[{at}].Instead", "Say who can, or what to do instead");
    }

    protected override OfficeProfile Change(OfficeProfile profile) =>
        profile with
        {
            Remit = new(
                TextLines.Of(Can),
                [
                    .. Cannot
                        .Where(row => !string.IsNullOrWhiteSpace(row.Text))
                        .Select(row => new BeyondRemit(row.Text!.Trim(), row.Instead!.Trim())),
                ]
            ),
        };

    protected override object Part(OfficeProfile profile) => profile.Remit;
}
