using Heed.Platform.Doors;
using Heed.Platform.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Heed.Consultations.Site.Respond;

/// <summary>The quick exit, with or without scripts.</summary>
[Leave, NotTraced]
public sealed class LeaveModel : PageModel;

/// <summary>
/// The browser forgets the journey, and with it what was answered and not sent, and is at a neutral site: whoever looks at the
/// device next finds neither. Nothing is looked up for it: it must lead away even when there is no such consultation any more,
/// or no database.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LeaveAttribute : Attribute, IShortCircuit
{
    public Task AnswerAsync(HttpContext http, IServiceProvider program, RequestDelegate next)
    {
        var path = http.Request.Path.Value!;
        Journey.End(http, path[..path.LastIndexOf('/')]);
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Redirect(program.GetRequiredService<IBranding>().Current.NeutralSite);
        return Task.CompletedTask;
    }
}
