using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using Heed.Platform.Web;
using Heed.Platform.Words;
using Microsoft.Extensions.ObjectPool;

namespace Heed.Consultations.Site.Respond;

/// <summary>
/// Pages of journeys, made by Razor once for each published version and kept as templates, for whoever sees them without errors
/// and without answers of their own in the fields. Razor makes all others for each respondent, from the same views.
/// </summary>
public sealed class JourneyTemplates(SiteCache site, Vocabulary vocabulary)
{
    /// <summary>After this a page is made again, for whatever around it goes by the clock.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private static readonly ObjectPool<ArrayBufferWriter<byte>> Pages = new DefaultObjectPool<ArrayBufferWriter<byte>>(
        new DefaultPooledObjectPolicy<ArrayBufferWriter<byte>>(),
        maximumRetained: 64
    );
    private readonly ConcurrentDictionary<Key, CachedTemplate> kept = [];
    private string revision = "";

    /// <summary>Answers with the page, if there is nothing on it that only Razor can show. False when Razor must make it.</summary>
    public async Task<bool> TryServeAsync(HttpContext http, Journey journey, JourneyStep step, RequestDelegate next)
    {
        if (!IsPlain(http, journey, step))
            return false;
        var standing = site.Revision;
        if (revision != standing && Interlocked.Exchange(ref revision, standing) != standing)
            kept.Clear();
        var language = WordsServices.Choose(vocabulary, http);
        var key = new Key(
            journey.Live.Version.VersionId,
            step.GetType(),
            journey.Number,
            (journey.Check, journey.HasDraft, journey.IsChild, journey.Token is null),
            language.Tag
        );
        if (
            !kept.TryGetValue(key, out var found)
            || found.Revision != standing
            || (found.IsOld(journey.Now) && found.MayBeMadeAgain())
        )
        {
            if (await MakeAsync(http, journey, next) is not { } made)
                return true;
            kept[key] = found = new(made, journey.Now, standing);
        }
        await SendAsync(http, found.Template, journey);
        return true;
    }

    /// <summary>With its length before it: without, the server would end the page by a piece that is sent by itself.</summary>
    private static async Task SendAsync(HttpContext http, PageTemplate template, Journey journey)
    {
        var page = Pages.Get();
        try
        {
            template.Write(page, journey);
            http.Response.ContentType = "text/html; charset=utf-8";
            http.Response.ContentLength = page.WrittenCount;
            // In one piece: the server would take it apart into blocks of 4 kB, each an entry of its own for the socket.
            await http.Response.StartAsync(http.RequestAborted);
            page.WrittenSpan.CopyTo(http.Response.BodyWriter.GetSpan(page.WrittenCount));
            http.Response.BodyWriter.Advance(page.WrittenCount);
        }
        finally
        {
            page.ResetWrittenCount();
            Pages.Return(page);
        }
    }

    private static bool IsPlain(HttpContext http, Journey journey, JourneyStep step) =>
        HttpMethods.IsGet(http.Request.Method)
        && !journey.Cleared
        && (journey.Number == 0 || !journey.Given.AnyOf(journey.Asked.Questions))
        && (journey.IsOpen || step is SentStep)
        && (step is not SentStep || journey.Sent is not null)
        && CookieText.Find(http.Request, SiteCache.MessageCookie) is null
        && !http.Request.Query.ContainsKey("lang");

    /// <summary>Lets Razor make the page with holes. Null when what it made is not a page, which has then been sent as it is.</summary>
    private static async Task<PageTemplate?> MakeAsync(HttpContext http, Journey journey, RequestDelegate next)
    {
        var template = new PageTemplate();
        var body = http.Response.Body;
        using var made = new MemoryStream();
        http.Items[JourneyAttribute.ItemKey] = journey.For(template);
        http.Response.Body = made;
        try
        {
            await next(http);
        }
        finally
        {
            http.Response.Body = body;
        }
        if (http.Response.StatusCode == StatusCodes.Status200OK)
        {
            template.Take(Encoding.UTF8.GetString(made.GetBuffer(), 0, (int)made.Length));
            return template;
        }
        made.Position = 0;
        await made.CopyToAsync(body, http.RequestAborted);
        return null;
    }

    private sealed record Key(Guid Version, Type Step, int Number, (bool, bool, bool, bool) Flags, string Language);

    private sealed class CachedTemplate(PageTemplate template, DateTimeOffset made, string revision)
    {
        private int renewing;

        public PageTemplate Template { get; } = template;

        /// <summary>Of the public site, before the page was made: one begun before a change and finished after it is not shown.</summary>
        public string Revision { get; } = revision;

        public bool IsOld(DateTimeOffset now) => now - made >= Longest || now < made;

        /// <summary>True for the first to ask: the others show the old page meanwhile.</summary>
        public bool MayBeMadeAgain() => Interlocked.Exchange(ref renewing, 1) == 0;
    }
}
