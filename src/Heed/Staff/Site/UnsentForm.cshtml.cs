using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Heed.Staff.Site;

/// <summary>A form was sent to the desk after the sign-in had ended: what was typed is kept on this page until it can be sent.</summary>
internal sealed class UnsentFormModel : PageModel
{
    /// <summary>Where the form was going; null when no form came.</summary>
    public string? Address { get; private set; }

    /// <summary>What was typed, but for passwords.</summary>
    public IReadOnlyList<(string Name, string Value)> Fields { get; private set; } = [];

    public void OnGet() => Response.StatusCode = StatusCodes.Status404NotFound;

    public async Task OnPostAsync(CancellationToken cancel)
    {
        var asked = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        if (asked is null || !Request.HasFormContentType)
            return;
        var form = await Request.ReadFormAsync(cancel);
        Address = asked.OriginalPath + asked.OriginalQueryString;
        Fields =
        [
            .. form.Where(field => !field.Key.Contains("password", StringComparison.OrdinalIgnoreCase))
                .SelectMany(field => field.Value.Select(value => (field.Key, value ?? ""))),
        ];
    }
}
