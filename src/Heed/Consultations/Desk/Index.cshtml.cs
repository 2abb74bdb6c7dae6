using Heed.Platform.Components;
using Heed.Platform.Components.Fields;
using Heed.Platform.Components.Lists;
using Heed.Platform.Doors;
using Heed.Platform.Files;
using Heed.Platform.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Heed.Consultations.Desk;

public sealed class IndexModel(ConsultationList list, IDeskAccess access, TimeProvider clock) : PageModel
{
    public const int PageSize = 25;

    private static readonly (string, Func<ListedConsultation, object?>)[] Columns =
    [
        ("Code", row => row.Code),
        ("Title", row => row.Title),
        ("State", row => row.State),
        ("Opens", row => row.Opens),
        ("Closes", row => row.Closes),
        ("Answers", row => row.Answers),
        ("Expected by close", row => row.Expected),
        ("Thin response", row => row.IsThin),
    ];

    [BindProperty(SupportsGet = true, Name = "words")]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = "state")]
    public string[] States { get; set; } = [];

    [BindProperty(SupportsGet = true, Name = "thin")]
    public string[] Thin { get; set; } = [];

    [BindProperty(SupportsGet = true, Name = "sort")]
    public string? Sort { get; set; }

    [BindProperty(SupportsGet = true, Name = "order")]
    public string? Order { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<ListedConsultation> Found { get; private set; } = [];
    public IEnumerable<ListedConsultation> Shown => Found.Skip((PageNumber - 1) * PageSize).Take(PageSize);
    public bool MayMake { get; private set; }

    public IReadOnlyList<FieldOption> StateChoices { get; } =
    [.. Enum.GetNames<ConsultationState>().Select(state => new FieldOption(state, state))];

    public IReadOnlyList<FieldOption> ThinChoices { get; } = [new("yes", "Thin response only")];

    /// <summary>The filters that are on, each with the address of the list without it.</summary>
    public IReadOnlyList<ChosenFilter> Chosen() =>
        [
            .. string.IsNullOrWhiteSpace(Words)
                ? []
                : new[] { new ChosenFilter($"“{Words}”", AddressBar.With(Request, ("words", null), ("p", null))) },
            .. States.Select(state => new ChosenFilter(state, AddressBar.With(Request, ("state", null), ("p", null)))),
            .. Thin.Take(1).Select(_ => new ChosenFilter("Thin response", AddressBar.With(Request, ("thin", null), ("p", null)))),
        ];

    public bool IsNarrowed => !string.IsNullOrWhiteSpace(Words) || States.Length > 0 || Thin.Length > 0;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Found = await FindAsync(cancel);
        PageNumber = Math.Clamp(PageNumber, 1, Math.Max(1, (Found.Count + PageSize - 1) / PageSize));
        MayMake = access.MayAct(User, ConsultationsLinks.Desk.Folder);
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancel) =>
        CsvFile.Stream($"consultations-{clock.Today():yyyy-MM-dd}", Columns, (await FindAsync(cancel)).ToAsyncEnumerable());

    private Task<IReadOnlyList<ListedConsultation>> FindAsync(CancellationToken cancel) =>
        list.FindAsync(
            new(
                Words,
                [.. States.Where(state => Enum.TryParse<ConsultationState>(state, out _)).Select(Enum.Parse<ConsultationState>)],
                Thin.Length > 0,
                Sort,
                string.Equals(Order, "desc", StringComparison.Ordinal)
            ),
            cancel
        );
}
