using Heed.Office.Doors;
using Heed.Office.Profile;
using Heed.Platform.Audit;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Office.Desk;

/// <summary>Emergency and support numbers.</summary>
internal sealed class NumbersModel(ProfileEditing editing) : ProfilePage(editing)
{
    /// <summary>A number as typed.</summary>
    public sealed class Row
    {
        public string? Code { get; set; }
        public string? Name { get; set; }
        public string? Number { get; set; }
        public string? When { get; set; }
        public string? How { get; set; }

        public bool IsEmpty => string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Number);
    }

    [BindProperty]
    public List<Row> Emergency { get; set; } = [];

    [BindProperty]
    public List<Row> Support { get; set; } = [];

    protected override AuditEvent<ProfileRecord> Event => OfficeEvents.NumbersChanged;

    protected override bool Show(OfficeProfile profile)
    {
        Emergency =
        [
            .. profile.Emergency.Select(each => new Row
            {
                Code = each.Code,
                Name = each.Name,
                Number = each.Number,
                When = each.When,
                How = each.How,
            }),
            new(),
        ];
        Support =
        [
            .. profile.Support.Select(each => new Row
            {
                Code = each.Code,
                Name = each.Name,
                Number = each.Number,
                When = each.When,
            }),
            new(),
        ];
        return true;
    }

    protected override void Check(OfficeProfile profile)
    {
        Check(Emergency, nameof(Emergency));
        Check(Support, nameof(Support));
        if (Emergency.TrueForAll(row => row.IsEmpty))
            ModelState.AddModelError("Emergency[0].Number", "Keep at least one emergency number");
    }

    protected override OfficeProfile Change(OfficeProfile profile) =>
        profile with
        {
            Emergency =
            [
                .. Emergency
                    .Where(row => !row.IsEmpty)
                    .Select(row => new EmergencyNumber(CodeOf(row), row.Number!, row.Name!, row.When!, row.How)),
            ],
            Support =
            [
                .. Support
                    .Where(row => !row.IsEmpty)
                    .Select(row => new SupportNumber(CodeOf(row), row.Name!, row.Number!, row.When!)),
            ],
        };

    protected override object Part(OfficeProfile profile) => new { profile.Emergency, profile.Support };

    private void Check(List<Row> rows, string list)
    {
        for (var at = 0; at < rows.Count; at++)
        {
            if (rows[at].IsEmpty)
                continue;
            Need(rows[at].Name, $"{list}[{at}].Name", "Enter whose number it is");
            Need(rows[at].Number, $"{list}[{at}].Number", "Enter the number");
            Need(rows[at].When, $"{list}[{at}].When", "Say when to call it");
        }
    }

    private static string CodeOf(Row row) => string.IsNullOrWhiteSpace(row.Code) ? Guid.CreateVersion7().ToString("N") : row.Code;
}
