using Heed.Consultations.Respond;
using Heed.Platform.Web;
using Heed.Platform.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Heed.Consultations.Site.Respond;

/// <summary>A page of the respondent's journey. Its step has run when it is made: it only shows.</summary>
[NotTraced]
public abstract class RespondPage : PageModel
{
    public Journey Journey => (Journey)HttpContext.Items[JourneyAttribute.ItemKey]!;
    public LiveConsultation Live => Journey.Live;
    public ConsultationState State => Journey.State;
    public Answers Given => Journey.Given;

    public IActionResult OnGet() => Page();

    public IActionResult OnPost()
    {
        var words = HttpContext.RequestServices.GetRequiredService<Phrasebook>();
        // Binding tried to read the same form and may have its own words for what was wrong with it.
        ModelState.Clear();
        if (Journey.Problem is { } problem)
            ModelState.AddModelError("", words[problem]);
        foreach (var fault in Journey.Faults)
            ModelState.AddModelError(
                fault.Field,
                fault.Count > 0
                    ? words.Count(fault.Words, fault.Count, ("question", fault.Question))
                    : words[fault.Words, ("question", fault.Question), ("choice", fault.Choice), ("other", fault.Other)]
            );
        return Page();
    }
}
