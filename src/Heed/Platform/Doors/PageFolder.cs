using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Heed.Platform.Doors;

/// <summary>The folder that a page lies in, by which permissions are given: "Consultations/Desk/Gates".</summary>
public static class PageFolder
{
    /// <summary>Null for what is no page.</summary>
    public static string? Of(ActionDescriptor? action) =>
        (action as PageActionDescriptor)?.ViewEnginePath is { } page ? page[..page.LastIndexOf('/')].TrimStart('/') : null;
}
