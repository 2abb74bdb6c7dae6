using Microsoft.AspNetCore.Mvc;

namespace Heed.Platform.Forms;

internal static class PageUrl
{
    public static string? Page(this IUrlHelper url, RedirectToPageResult redirect) =>
        url.Page(
            redirect.PageName,
            redirect.PageHandler,
            redirect.RouteValues,
            redirect.Protocol,
            redirect.Host,
            redirect.Fragment
        );
}
