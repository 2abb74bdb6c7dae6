using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Heed.Platform.Forms;

/// <summary>
/// A page with a form. Its handlers bind, ask the noun, save and redirect. When something is wrong they return
/// <see cref="RedisplayAsync"/>, which shows the form again with everything that was typed.
/// <see cref="IdempotentFormFilter"/> returns it too, for a form that is out of date or that did not come from this site.
/// </summary>
public abstract class FormPage : PageModel
{
    /// <summary>Loads whatever the page shows around the form and shows it again, with the errors in ModelState.</summary>
    public abstract Task<IActionResult> RedisplayAsync(CancellationToken cancel);

    /// <summary>A message shown once on the next page ("The consultation was closed.").</summary>
    protected void Flash(string message) => TempData["Done"] = message;
}

/// <summary>
/// Marks a page that commits by itself (through group commits or not at all), so that <see cref="IdempotentFormFilter"/> opens no
/// transaction around it. Such a page sees to repeats itself.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OwnCommitAttribute : Attribute;
