using System.ComponentModel.DataAnnotations;
using Heed.Consultations.Kinds;
using Heed.Consultations.Making;
using Heed.Platform.Data;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Consultations.Desk.Questions;

/// <summary>Chooses what kind of question to add, or adds standard ones.</summary>
public sealed class AddModel(HeedDb db, TimeProvider clock, QuestionEditing editing, QuestionBank bank)
    : ConsultationPage(db, clock)
{
    /// <summary>The page to add to, from 0.</summary>
    [BindProperty(SupportsGet = true, Name = "to")]
    public int To { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Choose what kind of question it is")]
    public string? Kind { get; set; }

    [BindProperty]
    public string[] Standard { get; set; } = [];

    /// <summary>Standard questions that are not asked yet.</summary>
    public IEnumerable<StandardQuestion> Offered =>
        QuestionBank.Newest.Where(question => Consultation.Questionnaire.Find(question.Code) is null);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        !await FindAsync(cancel) || IsGone ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || IsGone)
            return NotFound();
        if (Kind == "standard")
            return await AddStandardAsync(cancel);
        if (QuestionKind.Find(Kind) is { } kind)
            return Redirect(ConsultationsLinks.Desk.Questions.Edit(Id) + $"?to={To}&kind={kind.Code}");
        return await RedisplayAsync(cancel);
    }

    private async Task<IActionResult> AddStandardAsync(CancellationToken cancel)
    {
        var chosen = Offered.Where(question => Standard.Contains(question.Code)).ToList();
        if (chosen.Count == 0)
            return await DoneAsync("Choose at least one standard question", nameof(Standard), "", "", cancel);
        var asked = Consultation.Questionnaire;
        foreach (var question in chosen)
            asked = asked.Add(To, await bank.AskAsync(question.Code, cancel));
        var names = string.Join(", ", chosen.Select(question => question.Name.ToLowerInvariant()));
        var refusal = await editing.AskAsync(Consultation, asked, $"Added standard questions: {names}", cancel);
        return await DoneAsync(refusal, null, $"Added: {names}.", ConsultationsLinks.Desk.Questions.Index(Id), cancel);
    }

    private bool IsGone => To < 0 || To >= Consultation.Questionnaire.Pages.Count;
}
