using Heed.Platform.Audit;
using Heed.Platform.Components;
using Heed.Platform.Components.Fields;
using Heed.Platform.Components.Lists;
using Heed.Platform.Doors;
using Heed.Platform.Files;
using Heed.Platform.Time;
using Heed.Publishing.Doors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Heed.Publishing.Desk;

/// <summary>Every item, with the status of its newest version.</summary>
public sealed class IndexModel(ItemList list, PublishedKinds kinds, IDeskAccess access) : PageModel
{
    public const int PageSize = 25;

    [BindProperty(SupportsGet = true)]
    public string[] Kind { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public string[] State { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public string? Mine { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Sort { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Order { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<ItemLine> Shown { get; private set; } = [];

    public int Total { get; private set; }

    private static readonly (string, Func<ItemLine, object?>)[] Columns =
    [
        ("Title", line => line.Newest.Title),
        ("Kind", line => line.KindName),
        ("Version", line => line.Newest.Number),
        ("State", line => line.State.Text),
        ("Author", line => line.Author),
        ("Written", line => LondonTime.DateAt(line.Newest.MadeAt)),
        ("Public from", line => line.Newest.PublishedFrom is { } from ? LondonTime.Full(from) : null),
        ("Address", line => line.OnSite),
    ];

    public bool MayWrite => access.MayAct(User, "Publishing/Desk");

    public IEnumerable<FieldOption> Kinds => kinds.All.Select(kind => new FieldOption(kind.Kind, kind.Name));

    public IEnumerable<FieldOption> States =>
        VersionStateWords.All.Where(state => state.Code != "superseded").Select(state => new FieldOption(state.Code, state.Text));

    public IReadOnlyList<ChosenFilter> Chosen =>
        [
            .. Kind.Select(kind => Removable(kinds.Find(kind)?.Name ?? kind, "kind", Kind, kind)),
            .. State.Select(state =>
                Removable(VersionStateWords.All.FirstOrDefault(each => each.Code == state)?.Text ?? state, "state", State, state)
            ),
            .. Mine is null
                ? []
                : new[] { new ChosenFilter("Waiting for me", AddressBar.With(Request, ("mine", null), ("p", null))) },
        ];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var found = await FindAsync(cancel);
        Total = found.Count;
        Number = Math.Clamp(Number, 1, Math.Max(1, (Total + PageSize - 1) / PageSize));
        Shown = [.. found.Skip((Number - 1) * PageSize).Take(PageSize)];
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancel) =>
        CsvFile.Stream("publishing", Columns, (await FindAsync(cancel)).ToAsyncEnumerable());

    private async Task<List<ItemLine>> FindAsync(CancellationToken cancel)
    {
        var lines = (await list.ReadAsync(cancel)).Where(line =>
            (Kind.Length == 0 || Kind.Contains(line.Kind, StringComparer.Ordinal))
            && (State.Length == 0 || State.Contains(line.State.Code, StringComparer.Ordinal))
            && (Mine is null || IsForMe(line))
        );
        var sorted = Sort switch
        {
            "title" => lines.OrderBy(line => line.Newest.Title, StringComparer.OrdinalIgnoreCase),
            "kind" => lines.OrderBy(line => line.KindName, StringComparer.OrdinalIgnoreCase),
            "state" => lines.OrderBy(line => line.State.Text, StringComparer.OrdinalIgnoreCase),
            "author" => lines.OrderBy(line => line.Author, StringComparer.OrdinalIgnoreCase),
            "written" => lines.OrderBy(line => line.Newest.MadeAt),
            _ => lines.OrderByDescending(line => line.Newest.MadeAt),
        };
        var result = sorted.ThenBy(line => line.Newest.Title, StringComparer.OrdinalIgnoreCase).ToList();
        if (Sort is not null && Order == "desc")
            result.Reverse();
        return result;
    }

    /// <summary>Waits for the person's clearance, was returned to them, or is cleared and theirs to publish.</summary>
    private bool IsForMe(ItemLine line)
    {
        var wroteIt = line.Newest.AuthorId == User.PersonId();
        return line.Newest.State switch
        {
            VersionState.WaitingForClearance => !wroteIt && access.MayAct(User, "Publishing/Desk/Clear"),
            VersionState.Returned or VersionState.Draft => wroteIt,
            VersionState.Cleared => wroteIt && line.Newest.PublishedFrom is null,
            _ => false,
        };
    }

    private ChosenFilter Removable(string label, string name, string[] all, string value) =>
        new(
            label,
            Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(
                AddressBar.With(Request, (name, null), ("p", null)),
                all.Where(each => each != value).Select(each => KeyValuePair.Create(name, (string?)each))
            )
        );
}
