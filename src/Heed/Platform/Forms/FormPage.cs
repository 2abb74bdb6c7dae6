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
    /// <summary>What a page calls the class that holds its form.</summary>
    private const string InputProperty = "Input";

    /// <summary>Loads whatever the page shows around the form and shows it again, with the errors in ModelState.</summary>
    public abstract Task<IActionResult> RedisplayAsync(CancellationToken cancel);

    /// <summary>Shows the form again with why it was not done.</summary>
    protected Task<IActionResult> RefuseAsync(Refusal refusal, CancellationToken cancel)
    {
        Refuse(refusal);
        return RedisplayAsync(cancel);
    }

    /// <summary>
    /// What a noun or the database has against what was typed. What can be seen from the form alone is said by the annotations of
    /// its input, and never here.
    /// </summary>
    protected void Refuse(Refusal refusal) => ModelState.AddModelError(FormNameOf(refusal.Field), refusal.Message);

    private string FormNameOf(string? field) =>
        field is null ? ""
        : GetType().GetProperty(InputProperty) is null ? field
        : $"{InputProperty}.{field}";

    /// <summary>A message shown once on the next page ("The consultation was closed.").</summary>
    protected void Flash(string message) => TempData["Done"] = message;
}

/// <summary>
/// Marks a page that commits by itself (through group commits or not at all), so that <see cref="IdempotentFormFilter"/> opens no
/// transaction around it. Such a page sees to repeats itself.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OwnCommitAttribute : Attribute;
