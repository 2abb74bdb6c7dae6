using System.Globalization;
using Heed.Consultations.Respond;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Consultations.Site.Respond;

/// <summary>One page of questions.</summary>
public sealed class QuestionsModel(JourneyParts parts) : RespondPage(parts)
{
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    /// <summary>Set when the respondent came from "check your answers", to which the page then returns.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Check { get; set; }

    public QuestionPage Asked => Live.Asked.Pages[Number - 1];

    /// <summary>Whether answers were stored when this page was made: if they are gone when it comes back, they were cleared away.</summary>
    public bool HasDraft { get; private set; }

    public string BackAddress =>
        Check ? $"{Live.RespondAddress}/check"
        : Number == 1 ? Live.RespondAddress
        : $"{Live.RespondAddress}/{(Number - 1).ToString(CultureInfo.InvariantCulture)}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindPageAsync(cancel))
            return NotFound();
        if (Token is null && State == ConsultationState.Open)
            return ToStart();
        var draft = await DraftAsync();
        if (draft is null && await SentAsync(cancel) is not null)
            return ToSent();
        (Given, HasDraft) = (draft ?? new(), draft is not null);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindPageAsync(cancel))
            return NotFound();
        var typed = AnswerReading.Read(Asked.Questions, await FormAsync(cancel));
        if (State != ConsultationState.Open)
            return await AgainAsync(cancel);
        if (AnswerCheck.Faults(Asked.Questions, typed) is { Count: > 0 } faults)
            return await AgainAsync(faults, cancel);
        return await StoreAsync(typed);
    }

    public override Task<IActionResult> AgainAsync(CancellationToken cancel) => AgainAsync([], cancel);

    private async Task<IActionResult> AgainAsync(IReadOnlyList<AnswerFault> faults, CancellationToken cancel)
    {
        if (!await FindPageAsync(cancel))
            return NotFound();
        var draft = await DraftAsync();
        (Given, HasDraft) = (draft ?? new(), draft is not null || Request.Form["saved"] == "yes");
        Given.TakeOver(Asked.Questions, AnswerReading.Read(Asked.Questions, await FormAsync(cancel)));
        Show(faults);
        return Page();
    }

    private async Task<IActionResult> StoreAsync(GivenAnswers typed)
    {
        var draft = await DraftAsync();
        if (draft is null && (Token is null || Request.Form["saved"] == "yes"))
            TempData["Notice"] = Parts.Words["respond.cleared"];
        var answers = draft ?? new();
        answers.TakeOver(Asked.Questions, typed);
        if (!await Parts.Drafts.SaveAsync(Token ?? Begin(), Live.Id, answers))
            return ToSent();
        return Check || Number == Live.Asked.Pages.Count ? ToCheck() : ToPage(Number + 1);
    }

    private async Task<bool> FindPageAsync(CancellationToken cancel) =>
        await FindAsync(cancel) && Number >= 1 && Number <= Live.Asked.Pages.Count;

    private async Task<IFormCollection> FormAsync(CancellationToken cancel) =>
        Request.HasFormContentType ? await Request.ReadFormAsync(cancel) : FormCollection.Empty;
}
