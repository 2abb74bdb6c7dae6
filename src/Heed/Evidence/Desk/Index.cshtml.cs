using Heed.Evidence.Doors;
using Heed.Platform.Audit;
using Heed.Platform.Components;
using Heed.Platform.Components.Fields;
using Heed.Platform.Components.Lists;
using Heed.Platform.Data;
using Heed.Platform.Files;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Heed.Evidence.Desk;

/// <summary>The reading desk: what people said, about everything or about one subject. Shown text only.</summary>
public sealed class IndexModel(Views views, Facets facets, HeedDb db) : PageModel
{
    /// <summary>The most views in one exported file.</summary>
    private const int MostExported = 100_000;

    private const int MostSubjects = 25;

    [FromRoute]
    public Guid? Subject { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Prompt { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Area { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Channel { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Redacted { get; set; }

    [BindProperty(SupportsGet = true)]
    public ViewOrder Sort { get; set; }

    /// <summary>Lists everything that was ever spoken of, and not what was spoken of last.</summary>
    [BindProperty(SupportsGet = true, Name = "subjects")]
    public string? Listed { get; set; }

    public bool AllSubjects => Listed == "all";

    public bool HasMoreSubjects => !AllSubjects && Lately.Count == MostSubjects;

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public ViewsPage Found { get; private set; } = null!;

    public FacetChoices Choices { get; private set; } = null!;

    /// <summary>What was spoken of last.</summary>
    public IReadOnlyList<(ViewSubject Subject, int Views)> Lately { get; private set; } = [];

    public ViewSubject? About => Subject is { } id ? Choices.Subjects[id] : null;

    public static IReadOnlyList<FieldOption> Orders { get; } =
    [
        new(nameof(ViewOrder.Newest), "Newest first"),
        new(nameof(ViewOrder.Oldest), "Oldest first"),
        new(nameof(ViewOrder.Longest), "Longest first"),
        new(nameof(ViewOrder.Shortest), "Shortest first"),
    ];

    public static IReadOnlyList<FieldOption> RedactedChoices { get; } =
    [new("", "All"), new("yes", "Redacted"), new("no", "Not redacted")];

    public IReadOnlyList<ChosenFilter> Chosen =>
        [
            .. new (string Name, string? Value, string Label)[]
            {
                ("words", Words, $"“{Words}”"),
                ("prompt", Prompt, Label(Choices.Prompts, Prompt)),
                ("area", Area, Label(Choices.Areas, Area)),
                ("channel", Channel, Label(Choices.Channels, Channel)),
                ("redacted", Redacted, Label(RedactedChoices, Redacted)),
            }
                .Where(each => !string.IsNullOrEmpty(each.Value))
                .Select(each => new ChosenFilter(each.Label, AddressBar.With(Request, (each.Name, null), ("p", null)))),
        ];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Found = await views.PageAsync(Question(), cancel);
        Choices = await facets.ReadAsync(Subject, Found.Views.Select(view => view.SubjectId), cancel);
        if (Subject is null)
            Lately = await facets.LatelyAsync(AllSubjects ? int.MaxValue : MostSubjects, cancel);
    }

    /// <summary>The filtered views as a file. Originals are never in it.</summary>
    public async Task<IActionResult> OnGetExportAsync([FromServices] AuditTrail audit, CancellationToken cancel)
    {
        var (found, about) = await views.CountAsync(Question(), cancel);
        var choices = await facets.ReadAsync(Subject, about, cancel);
        audit.Record(
            EvidenceEvents.Exported,
            Subject ?? Guid.Empty,
            after: new
            {
                Count = Math.Min(found, MostExported),
                Words,
                Prompt,
                Area,
                Channel,
            }
        );
        await db.SaveChangesAsync(cancel);
        return CsvFile.Stream("views", Columns(choices), views.Stream(Question(), MostExported));
    }

    private static IReadOnlyList<(string Heading, Func<ShownView, object?> Cell)> Columns(FacetChoices choices) =>
        [
            ("View", view => view.Id),
            ("About", view => choices.Subjects[view.SubjectId].Title),
            ("Question", view => choices.Subjects[view.SubjectId].LabelOf(view.Prompt)),
            ("What they said", view => view.Text),
            ("Heard on", view => view.HeardOn),
            ("Channel", view => ChannelWords.Of(view.Channel)),
            ("Area", view => view.AreaCode is { } area ? choices.AreaNames.GetValueOrDefault(area, area) : null),
            ("Redacted", view => view.Redacted),
        ];

    private ViewFilter Question() =>
        new(Subject, Prompt, Words, Area, Channel, Number)
        {
            Redacted = Redacted switch
            {
                "yes" => true,
                "no" => false,
                _ => null,
            },
            Order = Sort,
        };

    private static string Label(IReadOnlyList<FieldOption> choices, string? value) =>
        choices.FirstOrDefault(choice => choice.Value == value)?.Label ?? value ?? "";
}
