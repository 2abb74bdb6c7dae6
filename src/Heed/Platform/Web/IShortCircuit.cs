namespace Heed.Platform.Web;

/// <summary>
/// An attribute of a page that can answer early in the pipeline: after routing and rate limits, before authentication, the output
/// cache and the page itself.
/// </summary>
public interface IShortCircuit
{
    /// <summary>Answers, or goes on with <paramref name="next"/>.</summary>
    /// <param name="http">The request.</param>
    /// <param name="program">The program's services: those that are one for all requests, so that no scope need be made.</param>
    /// <param name="next">All that follows, the page at its end.</param>
    Task AnswerAsync(HttpContext http, IServiceProvider program, RequestDelegate next);
}
