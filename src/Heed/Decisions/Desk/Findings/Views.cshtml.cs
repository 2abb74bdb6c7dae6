using System.Globalization;
using Heed.Decisions.Record;
using Heed.Evidence.Doors;
using Heed.Platform.Components.Fields;
using Heed.Platform.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Heed.Decisions.Desk.Findings;

/// <summary>Chooses the views that a finding rests on and quotes: search what people said, tick, save.</summary>
public sealed class ViewsModel(HeedDb db, FindingLookup lookup, ViewLinks links, Views evidence, IEnumerable<IViewSource> sources)
    : FindingPage(lookup)
{
    public const int PageSize = 20;

    /// <summary>A view on the page, how it is ticked, and how the finding uses it as stored.</summary>
    public sealed record Row(ShownView View, string Prompt, ViewPart Ticked, ViewPart Stored);

    [BindProperty(SupportsGet = true, Name = "words")]
    public string? Sought { get; set; }

    [BindProperty(SupportsGet = true, Name = "prompt")]
    public string? Prompt { get; set; }

    /// <summary>"yes": only the views chosen already.</summary>
    [BindProperty(SupportsGet = true, Name = "chosen")]
    public string? Chosen { get; set; }

    /// <summary>The views on the page as it was sent, each with the part it played then: "id:Quotes".</summary>
    [BindProperty]
    public List<string> Shown { get; set; } = [];

    [BindProperty]
    public List<Guid> RestsOn { get; set; } = [];

    [BindProperty]
    public List<Guid> Quotes { get; set; } = [];

    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public IReadOnlyList<FieldOption> Prompts { get; private set; } = [];
    public int Total { get; private set; }
    public int PageNumber { get; private set; } = 1;
    public int ChosenCount { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => RedisplayAsync(cancel);

    public override async Task<IActionResult> RedisplayAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
            return NotFound();
        var parts = await db.Set<FindingView>()
            .AsNoTracking()
            .Where(link => link.FindingId == Id)
            .ToDictionaryAsync(link => link.ViewId, ViewLinks.PartOf, cancel);
        var linked = await evidence.QuoteAsync(parts.Keys, cancel);
        ChosenCount = linked.Count;
        var labels = await LabelsAsync(cancel);
        Prompts = [.. labels.Select(label => new FieldOption(label.Key, label.Value))];
        var page = Chosen == "yes" ? Part(linked) : await FoundAsync(cancel);
        (Total, PageNumber) = (page.Total, page.Page);
        Rows =
        [
            .. page.Views.Select(view => new Row(
                view,
                labels.GetValueOrDefault(view.Prompt, view.Prompt),
                ModelState.IsValid ? parts.GetValueOrDefault(view.Id) : Ticked(view.Id),
                parts.GetValueOrDefault(view.Id)
            )),
        ];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
            return NotFound();
        var wanted = await WantedAsync(cancel);
        await RefuseContactDetailsAsync(wanted, cancel);
        if (!ModelState.IsValid)
            return await RedisplayAsync(cancel);
        var changed = await links.SetAsync(Id, wanted, cancel);
        await db.SaveChangesAsync(cancel);
        Flash(changed == 1 ? "Changed one view." : $"Changed {changed} views.");
        return LocalRedirect($"{Request.Path}{Request.QueryString}");
    }

    /// <summary>The views whose part was changed on this page. The others are left alone, since somebody else may have changed them.</summary>
    private async Task<IReadOnlyDictionary<Guid, ViewPart>> WantedAsync(CancellationToken cancel)
    {
        var wanted = new Dictionary<Guid, ViewPart>();
        foreach (var line in Shown)
            if (line.Split(':') is [var id, var before] && Guid.TryParse(id, out var view))
                if (Ticked(view) is var now && now.ToString() != before)
                    wanted[view] = now;
        var known = (await evidence.QuoteAsync(wanted.Keys, cancel))
            .Where(view => view.SubjectId == Consultation.Id)
            .Select(view => view.Id)
            .ToHashSet();
        foreach (var view in wanted.Keys.Where(view => !known.Contains(view) && wanted[view] is not ViewPart.None).ToList())
            wanted.Remove(view);
        return wanted;
    }

    /// <summary>Refuses to quote contact details: nobody wants to be rung up by strangers for having told us something.</summary>
    private async Task RefuseContactDetailsAsync(IReadOnlyDictionary<Guid, ViewPart> wanted, CancellationToken cancel)
    {
        var quoted = wanted.Where(each => each.Value is ViewPart.Quotes).Select(each => each.Key);
        foreach (var view in await evidence.QuoteAsync(quoted, cancel))
            if (view.ContactDetails is [var found, ..])
                Refuse(new($"Take out “{found.Words}” before you quote this view: it looks like a {found.What}", $"q-{view.Id}"));
    }

    private ViewPart Ticked(Guid view) =>
        Quotes.Contains(view) ? ViewPart.Quotes
        : RestsOn.Contains(view) ? ViewPart.RestsOn
        : ViewPart.None;

    private Task<ViewsPage> FoundAsync(CancellationToken cancel) =>
        evidence.PageAsync(new ViewFilter(Consultation.Id, Prompt, Sought, null, null, Asked(), PageSize), cancel);

    private ViewsPage Part(IReadOnlyList<ShownView> all)
    {
        var page = Math.Clamp(Asked(), 1, Math.Max(1, (all.Count + PageSize - 1) / PageSize));
        return new ViewsPage([.. all.Skip((page - 1) * PageSize).Take(PageSize)], all.Count, page, PageSize);
    }

    private int Asked() => int.TryParse(Request.Query["p"], CultureInfo.InvariantCulture, out var page) ? Math.Max(1, page) : 1;

    private async Task<IReadOnlyDictionary<string, string>> LabelsAsync(CancellationToken cancel)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var source in sources)
            if ((await source.SubjectsAsync([Consultation.Id], cancel)).TryGetValue(Consultation.Id, out var subject))
                foreach (var prompt in subject.Prompts)
                    labels[prompt.Key] = prompt.Label;
        foreach (var key in (await evidence.CountByPromptAsync(Consultation.Id, cancel)).Keys)
            labels.TryAdd(key, key);
        return labels;
    }
}
