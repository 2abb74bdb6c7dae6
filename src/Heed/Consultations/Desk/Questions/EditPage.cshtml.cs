using System.ComponentModel.DataAnnotations;
using Heed.Consultations.Making;
using Heed.Platform.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Consultations.Desk.Questions;

/// <summary>Adds a page of questions, or changes its words.</summary>
public sealed class EditPageModel(EditServices services, QuestionEditing editing) : EditPage<Consultation, PageInput>(services)
{
    /// <summary>The page to change, from 0; null for a new one.</summary>
    [BindProperty(SupportsGet = true, Name = "number")]
    public int? Number { get; set; }

    public Consultation Consultation => Noun;

    private string Title => Input.Title!.Trim();

    protected override string OvertakenMessage =>
        "Somebody else changed this consultation at the same moment. Look at what they did and try again.";

    protected override Task<bool> ReadAroundAsync(CancellationToken cancel) =>
        Task.FromResult(Number is not { } number || (number >= 0 && number < Noun.Questionnaire.Pages.Count));

    protected override PageInput Fill(Consultation noun)
    {
        if (Number is not { } number)
            return new();
        var page = noun.Questionnaire.Pages[number];
        return new()
        {
            Title = page.Title,
            Introduction = page.Introduction,
            Was = page.Title,
        };
    }

    /// <summary>What others wrote elsewhere in the consultation is not in the way.</summary>
    protected override Task<bool> IsOvertakenAsync(CancellationToken cancel) => Task.FromResult(false);

    protected override Refusal? Apply(Consultation noun)
    {
        // Pages have no keys: whether this is still the page that was opened is told by its title.
        if (Number is { } at && noun.Questionnaire.Pages[at].Title != Input.Was)
            return new Refusal(
                "Somebody else changed the pages while you had this open. Go back to the questions and open the page again."
            );
        var introduction = string.IsNullOrWhiteSpace(Input.Introduction) ? null : Input.Introduction.Trim();
        var asked = noun.Questionnaire;
        asked = Number is { } number ? asked.NamePage(number, Title, introduction) : asked.AddPage(Title, introduction);
        noun.TryAsk(asked, out var refusal);
        return Refusal.At(null, refusal);
    }

    protected override void Record(Consultation noun, Done<Consultation> done) =>
        editing.Tell(noun, $"{(Number is null ? "Added" : "Changed")} the page “{Title}”");

    protected override Done<Consultation> Done(Consultation noun) =>
        new(
            ConsultationsEvents.QuestionsChanged,
            $"The page “{Title}” was saved.",
            ConsultationsLinks.Desk.Questions.Index(noun.Id)
        );
}

public sealed class PageInput
{
    [Required(ErrorMessage = "Enter a title")]
    public string? Title { get; set; }
    public string? Introduction { get; set; }

    public string? Was { get; set; }
}
