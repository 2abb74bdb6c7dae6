using Heed.Platform.Data;
using Heed.Platform.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Heed.Tests.Platform.Pages;

/// <summary>How often the page was drawn, on each node.</summary>
public sealed class DrawCount
{
    private int count;

    /// <summary>When the page next changes, if it knows.</summary>
    public DateTimeOffset? ChangesAt { get; set; }

    public int Next() => Interlocked.Increment(ref count);
}

/// <summary>A cached public page that says how often it was drawn.</summary>
[OutputCache(PolicyName = SiteCache.Policy)]
public sealed class CountedModel(HeedDb db, DrawCount count) : PageModel
{
    public int Drawn { get; private set; }
    public string Fact { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Drawn = count.Next();
        Fact =
            await db.Set<SystemValue>()
                .Where(fact => fact.Name == "shown")
                .Select(fact => fact.Value)
                .SingleOrDefaultAsync(cancel)
            ?? "none";
        if (count.ChangesAt is { } instant)
            SiteCache.ChangesAt(HttpContext, instant);
    }
}
