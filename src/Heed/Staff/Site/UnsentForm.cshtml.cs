using Heed.Platform.Forms;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Heed.Staff.Site;

/// <summary>A form was sent to the desk after the sign-in had ended: what was typed is kept on this page until it can be sent.</summary>
internal sealed class UnsentFormModel : PageModel
{
    /// <summary>Larger forms are not read: whoever sends them is not known.</summary>
    private const int LargestKept = 256 * 1024;

    /// <summary>Where the form was going; null when no form came, or none that is kept.</summary>
    public string? Address { get; private set; }

    /// <summary>What was typed.</summary>
    public IReadOnlyList<(string Name, string Value)> Fields { get; private set; } = [];

    public void OnGet() => Response.StatusCode = StatusCodes.Status404NotFound;

    public async Task OnPostAsync(CancellationToken cancel)
    {
        var asked = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        if (
            asked?.Endpoint is not { } page
            || page.Metadata.GetMetadata<NeverKeptAttribute>() is not null
            || !Request.HasFormContentType
            || Request.ContentLength is null or > LargestKept
        )
            return;
        var form = await Request.ReadFormAsync(cancel);
        Address = asked.OriginalPath + asked.OriginalQueryString;
        Fields = [.. form.SelectMany(field => field.Value.Select(value => (field.Key, value ?? "")))];
    }
}
