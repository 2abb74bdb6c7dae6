using Heed.Consultations.Kinds;
using Heed.Consultations.Making;
using Heed.Platform.Data;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Consultations.Desk.Questions;

/// <summary>Adds a question or changes one.</summary>
public sealed class EditModel(HeedDb db, TimeProvider clock, QuestionEditing editing, EarlierQuestionQuery earlier)
    : ConsultationPage(db, clock)
{
    /// <summary>Key of the question to change; null for a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Key { get; set; }

    /// <summary>For a new question: the page it goes to, from 0, and its kind.</summary>
    [BindProperty(SupportsGet = true, Name = "to")]
    public int To { get; set; }

    [BindProperty(SupportsGet = true, Name = "kind")]
    public string? KindCode { get; set; }

    /// <summary>A question keeps its kind.</summary>
    public QuestionKind? Kind => Before?.Kind ?? QuestionKind.Find(KindCode);

    /// <summary>What the question was when the form began.</summary>
    [BindProperty]
    public string? Was { get; set; }

    /// <summary>The words for which likely repeats have been shown.</summary>
    [BindProperty]
    public string? Shown { get; set; }

    [BindProperty]
    public QuestionForm Input { get; set; } = new();

    /// <summary>Questions of earlier consultations that say much the same.</summary>
    public IReadOnlyList<EarlierQuestion> Alike { get; private set; } = [];

    /// <summary>The question as somebody else saved it meanwhile.</summary>
    public Question? Theirs { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || IsGone)
            return NotFound();
        if (Before is { } question)
            (Was, Input) = (QuestionForm.Mark(question), QuestionForm.Of(question));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || IsGone)
            return NotFound();
        NoticeTheirs();
        var asked = Consultation.Questionnaire;
        var question = ReadChecked(asked);
        if (ModelState.IsValid && Shown != question.Text)
            Alike = await earlier.LikeAsync(question.Text, Id, cancel);
        if (Alike.Count > 0)
            Shown = question.Text;
        if (!ModelState.IsValid || Alike.Count > 0)
            return await RedisplayAsync(cancel);
        var changed = Before is null ? asked.Add(To, question) : asked.Replace(question.Key, question);
        var what = $"{(Before is null ? "Added" : "Changed")} “{question.Text}”";
        var refusal = await editing.AskAsync(Consultation, changed, what, cancel);
        return await DoneAsync(
            refusal,
            nameof(Input.Text),
            "The question was saved.",
            ConsultationsLinks.Desk.Questions.Index(Id) + $"#q-{question.Key}",
            cancel
        );
    }

    private Question ReadChecked(Questionnaire asked)
    {
        var question = Input.Read(Kind!, Before, [.. asked.Questions.Select(each => each.Key)]);
        foreach (var fault in Kind!.Faults(question))
            Refuse(new(fault.Words, fault.Field));
        return question;
    }

    /// <summary>Somebody else saved the question since the form began.</summary>
    private void NoticeTheirs()
    {
        if (Before is not { } now || QuestionForm.Mark(now) == Was)
            return;
        (Theirs, Was) = (now, QuestionForm.Mark(now));
        Refuse(
            new(
                "Somebody else changed this question while you had it open. Nothing you typed is lost: look at theirs, then save again."
            )
        );
    }

    private Question? Before => Key is null ? null : Consultation.Questionnaire.Find(Key);

    private bool IsGone =>
        Key is not null
            ? Before is null or { Standard: not null }
            : To < 0 || To >= Consultation.Questionnaire.Pages.Count || Kind is null;
}
