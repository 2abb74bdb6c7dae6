using System.Security.Cryptography;
using System.Text;
using Heed.Platform.Web;

namespace Heed.Consultations.Site.Respond;

/// <summary>
/// Runs a page's <see cref="JourneyStep"/> as soon as it is known which page is asked for. What can be answered by then (a
/// redirect, a page from its template) is; everything else, errors above all, goes on to the Razor page. Measured: see
/// docs/decisions/0081.
/// </summary>
/// <remarks>
/// Nobody signs in to answer, and nothing of it is kept in a cache, so neither is asked. The step stands in for the platform's
/// form filter too: that a form is ours is shown by a key that only the respondent's cookie gives,
/// each step commits by itself, and each is safe to repeat.
/// </remarks>
[AttributeUsage(AttributeTargets.Class)]
public sealed class JourneyAttribute(Type step) : Attribute, IShortCircuit
{
    /// <summary>Name of the hidden field that holds the key.</summary>
    public const string FormField = "__form";

    internal static readonly object ItemKey = new();
    private readonly JourneyStep step = (JourneyStep)Activator.CreateInstance(step)!;

    public async Task AnswerAsync(HttpContext http, IServiceProvider program, RequestDelegate next)
    {
        var parts = program.GetRequiredService<JourneyParts>();
        if (await Journey.OpenAsync(http, parts, step) is not { } journey)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        http.Response.Headers.CacheControl = "no-store";
        var posted = HttpMethods.IsPost(http.Request.Method);
        var turn = posted ? await SendAsync(http, journey, parts) : step.Open(journey);
        if (turn.Location is { } elsewhere)
        {
            http.Response.Redirect(elsewhere);
            return;
        }
        if (!posted && await parts.Templates.TryServeAsync(http, journey, step, next))
            return;
        http.Items[ItemKey] = journey;
        await next(http);
    }

    private async Task<Turn> SendAsync(HttpContext http, Journey journey, JourneyParts parts)
    {
        var form = await ReadAsync(http, journey);
        if (journey.Problem is null && IsOurs(journey, form))
            return await step.SendAsync(journey, parts, form);
        if (journey.Token is null)
            journey.Begin();
        journey.Problem ??= "respond.stale";
        step.Retype(journey, form);
        return Turn.Show;
    }

    private static bool IsOurs(Journey journey, IFormCollection form) =>
        journey.Token is not null
        && CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(journey.FormKey),
            Encoding.UTF8.GetBytes(form[FormField].ToString())
        );

    /// <summary>A form that is too large or cannot be read leaves nothing to show again; the browser's own Back has it still.</summary>
    private static async Task<IFormCollection> ReadAsync(HttpContext http, Journey journey)
    {
        try
        {
            if (http.Request.HasFormContentType)
                return await http.Request.ReadFormAsync(http.RequestAborted);
        }
        catch (Exception unreadable) when (unreadable is BadHttpRequestException or InvalidDataException)
        {
            journey.Problem = "respond.too-large";
            // The framework would trip over it again when it makes the page.
            http.Request.Form = FormCollection.Empty;
        }
        return FormCollection.Empty;
    }
}
