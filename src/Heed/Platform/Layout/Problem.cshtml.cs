using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Heed.Platform.Layout;

/// <summary>What a person sees when a page cannot be shown: what happened, what is safe, what to do. No details of the program.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ProblemModel : PageModel
{
    /// <summary>Key of the words: what kind of problem this is.</summary>
    public string Kind { get; private set; } = "fault";

    /// <summary>A number that finds the fault in the log.</summary>
    public string Number => (Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier)[..8];

    // Whatever was asked for and however: the address is answered again as this page.
    public void OnGet(int? code) => Kind = KindOf(code);

    public void OnPost(int? code) => Kind = KindOf(code);

    private static string KindOf(int? code) =>
        code switch
        {
            StatusCodes.Status404NotFound or StatusCodes.Status410Gone => "missing",
            StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden => "closed",
            StatusCodes.Status429TooManyRequests => "busy",
            StatusCodes.Status413PayloadTooLarge => "large",
            >= 400 and < 500 => "unclear",
            _ => "fault",
        };
}
