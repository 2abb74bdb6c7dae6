using System.Text.Json;
using Heed.Consultations.Launching;
using Heed.Platform.Audit;
using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heed.Consultations.Making;

/// <summary>A question or a page of questions that was taken out, and where it stood, so that it can be put back.</summary>
public sealed record QuestionRemoval(string Name, int Page, int Index, Question? Question, QuestionPage? WholePage);

public sealed class QuestionEditing(HeedDb db, ConsultationAudit record)
{
    /// <summary>What changes questions. Only the last of these can be undone.</summary>
    private static readonly string[] Acts =
    [
        ConsultationsEvents.QuestionsChanged.Act,
        ConsultationsEvents.QuestionDeleted.Act,
        ConsultationsEvents.QuestionPutBack.Act,
    ];

    /// <summary>Saves the questions.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <param name="asked">Its questions from now on.</param>
    /// <param name="what">What was done, for the history.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>Why not, or null when it was done.</returns>
    public Task<string?> AskAsync(Consultation consultation, Questionnaire asked, string what, CancellationToken cancel) =>
        KeepAsync(consultation, asked, () => Tell(consultation, what), cancel);

    /// <summary>Records a change of the questions.</summary>
    public void Tell(Consultation consultation, string what) =>
        record.Did(ConsultationsEvents.QuestionsChanged, consultation.Id, after: new { What = what });

    /// <summary>Deletes a question.</summary>
    /// <returns>Why not, or null when it was done.</returns>
    public Task<string?> DeleteAsync(Consultation consultation, string key, CancellationToken cancel)
    {
        if (consultation.Questionnaire.PlaceOf(key) is not { } place)
            return Task.FromResult<string?>("That question is not there any more.");
        var question = consultation.Questionnaire.Find(key)!;
        var removed = new QuestionRemoval(question.Text, place.Page, place.Index, question, null);
        return RemoveAsync(consultation, consultation.Questionnaire.Delete(key), removed, cancel);
    }

    /// <summary>Deletes a page with all its questions.</summary>
    /// <returns>Why not, or null when it was done.</returns>
    public Task<string?> DeletePageAsync(Consultation consultation, int page, CancellationToken cancel)
    {
        var whole = consultation.Questionnaire.Pages[page];
        var removed = new QuestionRemoval($"Page “{whole.Title}”", page, 0, null, whole);
        return RemoveAsync(consultation, consultation.Questionnaire.DeletePage(page), removed, cancel);
    }

    /// <summary>What the last change deleted, if it deleted anything. It can be put back until the next change.</summary>
    public async Task<QuestionRemoval?> LastRemovedAsync(Guid consultation, CancellationToken cancel)
    {
        var last = await db.Set<AuditEntry>()
            .Where(entry => entry.SubjectId == consultation && Acts.Contains(entry.Act))
            .OrderByDescending(entry => entry.At)
            .ThenByDescending(entry => entry.Id)
            .FirstOrDefaultAsync(cancel);
        if (last?.Act != ConsultationsEvents.QuestionDeleted.Act)
            return null;
        var before = await db.Set<AuditValues>()
            .Where(values => values.EntryId == last.Id)
            .Select(values => values.Before)
            .SingleOrDefaultAsync(cancel);
        return before is null ? null : JsonSerializer.Deserialize<QuestionRemoval>(before, ContentJson.Options);
    }

    /// <summary>Restores what the last change deleted.</summary>
    /// <returns>Why not, or null when it was done.</returns>
    public async Task<string?> PutBackAsync(Consultation consultation, CancellationToken cancel)
    {
        if (await LastRemovedAsync(consultation.Id, cancel) is not { } removed)
            return "There is nothing to put back.";
        var asked = consultation.Questionnaire;
        var restored =
            removed.WholePage is { } page
                ? new Questionnaire([.. asked.Pages.Take(removed.Page), page, .. asked.Pages.Skip(removed.Page)])
            : removed.Page < asked.Pages.Count ? asked.Add(removed.Page, removed.Question!, removed.Index)
            : asked.AddPage("Questions", null).Add(asked.Pages.Count, removed.Question!);
        return await KeepAsync(
            consultation,
            restored,
            () => record.Did(ConsultationsEvents.QuestionPutBack, consultation.Id, after: new { What = removed.Name }),
            cancel
        );
    }

    private Task<string?> RemoveAsync(
        Consultation consultation,
        Questionnaire left,
        QuestionRemoval removed,
        CancellationToken cancel
    ) =>
        KeepAsync(
            consultation,
            left,
            () =>
                record.Did(
                    ConsultationsEvents.QuestionDeleted,
                    consultation.Id,
                    before: JsonSerializer.SerializeToElement(removed, ContentJson.Options)
                ),
            cancel
        );

    private async Task<string?> KeepAsync(Consultation consultation, Questionnaire asked, Action tell, CancellationToken cancel)
    {
        if (!consultation.TryAsk(asked, out var refusal))
            return refusal;
        consultation.Version++;
        tell();
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return "Somebody else changed this consultation at the same moment. Look at what they did and try again.";
        }
    }
}
