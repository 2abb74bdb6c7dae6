using Heed.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Options;

namespace Heed.Platform.Layout;

/// <summary>Messages that a page leaves for the next one: <c>TempData["Done"]</c> and <c>TempData["Notice"]</c>.</summary>
public sealed class Notices(IOptions<CookieTempDataProviderOptions> cookie)
{
    /// <summary>Reads and removes the messages, so that they are shown once. A page without messages can still be cached.</summary>
    public IReadOnlyList<(bool IsSuccess, string Text)> Take(ViewContext view)
    {
        ArgumentNullException.ThrowIfNull(view);
        // Looking into TempData writes a cookie. So it is looked into only where one has come.
        var name = cookie.Value.Cookie.Name ?? CookieTempDataProvider.CookieName;
        if (CookieText.Find(view.HttpContext.Request, name) is null)
            return [];
        return
        [
            .. new[] { "Done", "Notice" }
                .Select(kind => (kind == "Done", view.TempData[kind] as string ?? ""))
                .Where(notice => notice.Item2.Length > 0),
        ];
    }
}
