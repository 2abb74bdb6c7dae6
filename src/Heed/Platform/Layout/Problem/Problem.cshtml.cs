using System.Diagnostics.CodeAnalysis;
using Heed.Platform.Data;
using Heed.Platform.Doors;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Heed.Platform.Layout.Problem;

/// <summary>What anybody sees when a page cannot be shown: what is the matter, and where to go.</summary>
[SuppressMessage("Naming", "CA1724", Justification = "The folder is named for the page.")]
internal sealed class ProblemModel : PageModel
{
    /// <summary>Which of the explanations: missing, closed, too-large, too-many, unclear, busy or broken.</summary>
    public string Kind { get; private set; } = "missing";

    /// <summary>Whether somebody signed in was at work on the desk, and stays there.</summary>
    public bool OnDesk =>
        User.Identity is { IsAuthenticated: true }
        // Decoded already: a text would be decoded a second time.
        && DeskAddresses.IsDesk(
            new PathString(
                HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
                    ?? HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path
            )
        );

    public void OnGet(int? code) => Tell(code);

    public void OnPost(int? code) => Tell(code);

    private void Tell(int? code)
    {
        // Something that is not a form of ours, or is too large, is the sender's matter and not a fault of the program.
        if (HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error is { } error)
            code = Response.StatusCode = StatusOf(error);
        else if (HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null)
            // Somebody typed this page's own address.
            code = Response.StatusCode = StatusCodes.Status404NotFound;
        Kind = code switch
        {
            400 or 405 or 411 or 415 => "unclear",
            401 or 403 => "closed",
            413 or 431 => "too-large",
            429 => "too-many",
            StatusCodes.Status503ServiceUnavailable => "busy",
            >= 500 => "broken",
            _ => "missing",
        };
        Response.Headers.CacheControl = "no-store";
    }

    internal static int StatusOf(Exception error) =>
        error switch
        {
            BadHttpRequestException bad => bad.StatusCode,
            InvalidDataException => StatusCodes.Status413PayloadTooLarge,
            _ when error.IsBusy() => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status500InternalServerError,
        };
}
