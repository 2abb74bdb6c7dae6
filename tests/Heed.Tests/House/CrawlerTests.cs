using System.Text.RegularExpressions;
using Heed.Consultations;
using Heed.Evidence;
using Heed.Platform.Mail;
using Heed.Publishing;
using Heed.Publishing.Doors;
using Heed.Staff;
using Heed.Tests.Harness;
using Heed.Tests.Publishing;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.House;

/// <summary>
/// Reads every public address: those that links lead to, and those that somebody could guess, with every slug and id there is.
/// Nothing that is not cleared, not yet public, taken back, redacted or about a person may be on any of them.
/// </summary>
public sealed partial class CrawlerTests : RoomTest
{
    private const string Draft = "Zebrafinch";
    private const string Waiting = "Yellowhammer";
    private const string ClearedOnly = "Wagtail";
    private const string Embargoed = "Turnstone";
    private const string Withdrawn = "Siskin";
    private const string Newer = "Redshank";

    protected override string? Demonstration => "kent";

    [Fact]
    public async Task No_public_address_shows_what_is_not_public()
    {
        await PlantAsync();
        var secrets = await SecretsAsync();
        var pages = await CrawlAsync();
        Assert.True(pages.Count > 15, $"Only {pages.Count} addresses answered: {string.Join(' ', pages.Keys)}");
        Assert.Contains(pages.Values, text => text.Contains("Published for the crawler"));
        Rule.Holds(
            secrets.Count,
            pages.SelectMany(page =>
                secrets
                    .Where(secret => page.Value.Contains(secret.Text, StringComparison.OrdinalIgnoreCase))
                    .Select(secret => $"{page.Key} shows {secret.What}: {secret.Text}")
            )
        );
    }

    [Fact]
    public async Task What_was_embargoed_is_public_at_its_minute()
    {
        await PlantAsync();
        Clock.Pass(TimeSpan.FromDays(3) - TimeSpan.FromSeconds(1));
        Assert.DoesNotContain(await CrawlAsync(), page => page.Value.Contains(Embargoed));
        Clock.Pass(TimeSpan.FromSeconds(2));
        Assert.Contains(await CrawlAsync(), page => page.Value.Contains(Embargoed));
    }

    private async Task PlantAsync()
    {
        await Sample.Draft(Wording("crawl-draft", Draft));
        await Sample.Sent(Wording("crawl-waiting", Waiting));
        await Sample.Cleared(Wording("crawl-cleared", ClearedOnly));
        await Sample.Published(Wording("crawl-embargoed", Embargoed), Clock.Now.AddDays(3));
        // The address of something withdrawn still says what it was called, and nothing of what it said.
        await Sample.Published(Wording("crawl-withdrawn", Withdrawn) with { Title = "Called back" });
        var untrue = await ItemOf("crawl-withdrawn");
        await In(services => services.GetRequiredService<ItemPublishing>().WithdrawAsync(untrue, "No longer true.", default));
        await Sample.Published(Wording("crawl-public", "Published for the crawler"));
        await Sample.Draft(Wording("crawl-public", Newer));
    }

    private static NewVersion Wording(string slug, string word) =>
        PublishingSample.Wording(slug, $"The word is {word}.") with
        {
            Title = $"Title {word}",
            Summary = $"Summary {word}",
        };

    private Task<Guid> ItemOf(string slug) =>
        Db(db => db.Set<Item>().Where(item => item.Slug == slug).Select(item => item.Id).SingleAsync());

    private async Task<List<(string What, string Text)>> SecretsAsync()
    {
        List<(string, string)> secrets =
        [
            ("a draft", Draft),
            ("a version waiting for clearance", Waiting),
            ("a version that is cleared and not published", ClearedOnly),
            ("a version before its time", Embargoed),
            ("a version that was withdrawn", Withdrawn),
            ("a draft of something public", Newer),
        ];
        await Db(async db =>
        {
            // Staff addresses are on the sign-in page of a demonstration, and nowhere else; what proves who they are is nowhere.
            secrets.AddRange(
                (await db.Set<Account>().ToListAsync()).Select(account => ("an account's secret", account.PasswordHash!))
            );
            secrets.AddRange(
                (await db.Set<OutboxMail>().Select(mail => mail.To).Distinct().ToListAsync()).Select(to =>
                    ("an address of somebody", to)
                )
            );
            secrets.AddRange(
                (await db.Set<OutcomeRequest>().ToListAsync()).Select(request => ("an address of somebody", request.Address))
            );
            var redacted = await db.Set<View>().Where(view => view.IsRedacted).ToListAsync();
            secrets.AddRange(redacted.Select(view => ("a redacted original", view.Original)));
        });
        return secrets;
    }

    private async Task<Dictionary<string, string>> CrawlAsync()
    {
        var (answered, ahead, seen) = (
            new Dictionary<string, string>(StringComparer.Ordinal),
            new Queue<string>(),
            new HashSet<string>(StringComparer.Ordinal)
        );
        foreach (var address in (await GuessesAsync()).Prepend("/").Where(seen.Add))
            ahead.Enqueue(address);
        while (ahead.TryDequeue(out var address))
        {
            var answer = await Citizen.Client.GetAsync(address);
            var text = await answer.Content.ReadAsStringAsync();
            if (answer.Headers.Location is { } location)
                text = location.ToString();
            answered[address] = System.Net.WebUtility.HtmlDecode(text);
            foreach (Match match in Link().Matches(answered[address]))
                if (Local(match.Groups["to"].Value) is { } next && seen.Add(next))
                    ahead.Enqueue(next);
        }
        return answered;
    }

    /// <summary>Every public route with every slug and id in its place.</summary>
    private async Task<List<string>> GuessesAsync()
    {
        var slugs = await Db(async db =>
            (await db.Set<Item>().Select(item => item.Slug).ToListAsync())
                .Concat(await db.Set<Consultation>().Select(consultation => consultation.Slug).ToListAsync())
                .Concat(await db.Set<Item>().Select(item => item.Id.ToString()).ToListAsync())
                .Concat(await db.Set<ItemVersion>().Select(version => version.Id.ToString()).ToListAsync())
                .Distinct(StringComparer.Ordinal)
                .ToList()
        );
        var routes = Services
            .GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(route => "/" + route.RoutePattern.RawText!.TrimStart('/'))
            .Distinct(StringComparer.Ordinal);
        return
        [
            .. routes.SelectMany(route =>
                // The desk is closed as a whole; one guess for each of its pages will do.
                !Parameter().IsMatch(route) ? [route]
                : route.StartsWith("/desk", StringComparison.Ordinal) ? [Parameter().Replace(route, slugs[0])]
                : slugs.Select(slug => Parameter().Replace(route, slug))
            ),
        ];
    }

    private static string? Local(string link) =>
        link.StartsWith('/')
        && !link.StartsWith("//", StringComparison.Ordinal)
        && !link.StartsWith("/build", StringComparison.Ordinal)
            ? link.Split('#')[0]
            : null;

    [GeneratedRegex("""(?:href|src|action)=["'](?<to>[^"']+)["']|<loc>https?://[^/]+(?<to>/[^<]*)</loc>""")]
    private static partial Regex Link();

    [GeneratedRegex(@"\{[^{}]*(\{[^{}]*\}[^{}]*)*\}")]
    private static partial Regex Parameter();
}
