using System.Globalization;
using Heed.Decisions.Ledger;
using Heed.Platform.Components;
using Heed.Platform.Components.Fields;
using Heed.Platform.Components.Lists;
using Heed.Platform.Files;
using Heed.Platform.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Heed.Decisions.Desk;

/// <summary>Consultations with findings, or closed and waiting for them: how many are answered, what is late, what is public.</summary>
public sealed class IndexModel(DecisionsLedger ledger, TimeProvider clock) : PageModel
{
    public const int PageSize = 25;

    private static readonly (string, Func<LedgerRow, object?>)[] Columns =
    [
        ("Code", row => row.Consultation.Code),
        ("Consultation", row => row.Consultation.Title),
        ("Closed", row => row.Consultation.ClosedAt is { } closed ? LondonTime.DateAt(closed) : null),
        ("Answers", row => row.Consultation.Answers),
        ("Findings", row => row.Share.Of),
        ("Findings answered", row => row.Share.Answered),
        ("Per cent answered", row => row.Share.Percent),
        ("Actions", row => row.Actions),
        ("Late actions", row => row.Late),
        ("Public page", row => row.Status.Words),
    ];

    [BindProperty(SupportsGet = true, Name = "words")]
    public string? Sought { get; set; }

    [BindProperty(SupportsGet = true, Name = "answered")]
    public string? Answered { get; set; }

    [BindProperty(SupportsGet = true, Name = "public")]
    public string? Public { get; set; }

    [BindProperty(SupportsGet = true, Name = "late")]
    public string? Late { get; set; }

    public IReadOnlyList<LedgerRow> Rows { get; private set; } = [];
    public int Total { get; private set; }
    public int PageNumber { get; private set; } = 1;
    public AnsweredShare Share { get; private set; }
    public int LateActions { get; private set; }
    public int NotPublic { get; private set; }

    public static IReadOnlyList<FieldOption> AnsweredChoices { get; } =
    [new("whole", "All answered"), new("open", "Some without a decision"), new("none", "No findings yet")];

    public static IReadOnlyList<FieldOption> PublicChoices { get; } =
    [new("published", "Published, up to date"), new("behind", "Public page behind the record"), new("not", "Not published")];

    public string ExportHref => AddressBar.With(Request, ("handler", "csv"), ("p", null));

    public IReadOnlyList<ChosenFilter> Chosen =>
        [
            .. new (string Name, string? Label)[]
            {
                ("words", string.IsNullOrWhiteSpace(Sought) ? null : $"“{Sought}”"),
                ("answered", AnsweredChoices.FirstOrDefault(each => each.Value == Answered)?.Label),
                ("public", PublicChoices.FirstOrDefault(each => each.Value == Public)?.Label),
                ("late", Late == "yes" ? "With late actions" : null),
            }
                .Where(each => each.Label is not null)
                .Select(each => new ChosenFilter(each.Label!, AddressBar.With(Request, (each.Name, null), ("p", null)))),
        ];

    public async Task OnGetAsync([FromQuery(Name = "p")] string? page, CancellationToken cancel)
    {
        var all = await ledger.ListAsync(clock.Today(), cancel);
        Share = new AnsweredShare(all.Sum(row => row.Share.Answered), all.Sum(row => row.Share.Of));
        LateActions = all.Sum(row => row.Late);
        NotPublic = all.Count(row => row.Share.Of > 0 && row.Status.Public is null);
        var found = Found(all);
        Total = found.Count;
        PageNumber = int.TryParse(page, CultureInfo.InvariantCulture, out var asked)
            ? Math.Clamp(asked, 1, Math.Max(1, (Total + PageSize - 1) / PageSize))
            : 1;
        Rows = [.. found.Skip((PageNumber - 1) * PageSize).Take(PageSize)];
    }

    /// <summary>The whole filtered list as a spreadsheet file.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancel)
    {
        var rows = Found(await ledger.ListAsync(clock.Today(), cancel));
        return CsvFile.Stream("you-said-we-did", Columns, rows.ToAsyncEnumerable());
    }

    private List<LedgerRow> Found(IEnumerable<LedgerRow> all)
    {
        var rows = all.Where(row =>
            (string.IsNullOrWhiteSpace(Sought) || Holds(row.Consultation.Title) || Holds(row.Consultation.Code))
            && (Late != "yes" || row.Late > 0)
            && Answered switch
            {
                "whole" => row.Share.IsWhole,
                "open" => row.Share.Answered < row.Share.Of,
                "none" => row.Share.Of == 0,
                _ => true,
            }
            && Public switch
            {
                "published" => row.Status.State is PublicState.UpToDate,
                "behind" => row.Status.State is PublicState.Behind,
                "not" => row.Status.Public is null,
                _ => true,
            }
        );
        return LedgerOrder.Sort(rows, Request.Query["sort"], Request.Query["order"] == "desc");
    }

    private bool Holds(string text) => text.Contains(Sought!.Trim(), StringComparison.OrdinalIgnoreCase);
}
