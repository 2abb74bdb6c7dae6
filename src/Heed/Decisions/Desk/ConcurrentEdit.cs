using Heed.Platform.Forms;

namespace Heed.Decisions.Desk;

/// <summary>Tells the second of two people who edit one thing at once, and keeps what they typed.</summary>
internal static class ConcurrentEdit
{
    /// <summary>
    /// Says on the form that somebody else was first. The form keeps what was typed; <paramref name="field"/>, the hidden
    /// version, takes the stored one, so that saving again means it.
    /// </summary>
    public static void Overtaken(this FormPage page, string field)
    {
        page.ModelState.Remove(field);
        page.ModelState.AddModelError(
            "",
            "Somebody else changed this while you were writing. What they saved is shown below; what you typed is still in the form. Save again to keep yours."
        );
    }
}
