using Heed.Consultations.Making;
using Heed.Platform.Data;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Consultations.Desk.Questions;

/// <summary>Adds a page of questions, or changes its words.</summary>
public sealed class EditPageModel(HeedDb db, TimeProvider clock, QuestionEditing editing) : ConsultationPage(db, clock)
{
    /// <summary>The page to change, from 0; null for a new one.</summary>
    [BindProperty(SupportsGet = true, Name = "number")]
    public int? Number { get; set; }

    [BindProperty]
    public PageForm Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || IsGone)
            return NotFound();
        if (Number is { } number)
        {
            var page = Consultation.Questionnaire.Pages[number];
            Input = new()
            {
                Title = page.Title,
                Introduction = page.Introduction,
                Was = page.Title,
            };
        }
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || IsGone)
            return NotFound();
        if (string.IsNullOrWhiteSpace(Input.Title))
            ModelState.AddModelError("Input.Title", "Enter a title");
        NoticeTheirs();
        if (!ModelState.IsValid)
            return await RedisplayAsync(cancel);
        var title = Input.Title!.Trim();
        var asked = With(
            Consultation.Questionnaire,
            title,
            string.IsNullOrWhiteSpace(Input.Introduction) ? null : Input.Introduction.Trim()
        );
        var refusal = await editing.AskAsync(
            Consultation,
            asked,
            $"{(Number is null ? "Added" : "Changed")} the page “{title}”",
            cancel
        );
        var done = $"The page “{title}” was saved.";
        return await DoneAsync(refusal, "", done, ConsultationsLinks.Desk.Questions.Index(Id), cancel);
    }

    private Questionnaire With(Questionnaire asked, string title, string? introduction) =>
        Number is { } number ? asked.NamePage(number, title, introduction) : asked.AddPage(title, introduction);

    private void NoticeTheirs()
    {
        if (Number is { } at && Consultation.Questionnaire.Pages[at].Title != Input.Was)
            ModelState.AddModelError(
                "",
                "Somebody else changed the pages while you had this open. Go back to the questions and open the page again."
            );
    }

    private bool IsGone => Number < 0 || Number >= Consultation.Questionnaire.Pages.Count;
}

public sealed class PageForm
{
    public string? Title { get; set; }
    public string? Introduction { get; set; }

    public string? Was { get; set; }
}
