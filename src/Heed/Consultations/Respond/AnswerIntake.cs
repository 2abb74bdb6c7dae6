using System.Data.Common;
using System.Globalization;
using Heed.Evidence.Doors;
using Heed.Platform.Data;
using Heed.Platform.Time;

namespace Heed.Consultations.Respond;

/// <summary>A sheet to be taken in.</summary>
/// <param name="ConsultationId">The consultation it answers.</param>
/// <param name="Asked">The questions as they were published.</param>
/// <param name="Given">Answers that <see cref="AnswerCheck"/> found nothing wrong with.</param>
public sealed record NewSheet(Guid ConsultationId, Questionnaire Asked, GivenAnswers Given)
{
    /// <summary>web, paper, import…</summary>
    public string Mode { get; init; } = "web";

    /// <summary>The day it was given, in London; null for today.</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>From a journey: makes the submission single, gives the secret, and its draft is cleared away in the same commit.</summary>
    public RespondentToken? Token { get; init; }

    /// <summary>Take it although the consultation has closed: paper that came in time, or a sample of past answers.</summary>
    public bool EvenWhenClosed { get; init; }
}

/// <summary>What came of it.</summary>
public enum Intake
{
    Stored,

    /// <summary>The same submission was stored before; its number is given again.</summary>
    StoredBefore,

    /// <summary>The consultation was closed meanwhile, and nothing was stored.</summary>
    Closed,
}

/// <summary>A sheet's number, and whether it was stored now.</summary>
public sealed record TakenSheet(Intake Outcome, int Number);

/// <summary>
/// The one way in for answer sheets. The running number, the sheet, its views in Evidence and the end of its draft are one
/// shared commit: when the task completes, all of it is on disk.
/// </summary>
public sealed class AnswerIntake(SharedCommits commits, TimeProvider clock)
{
    private const int Attempts = 4;

    /// <summary>Takes a sheet in and completes when it is durable. A repeat is answered as the first was.</summary>
    public async Task<TakenSheet> TakeAsync(NewSheet sheet)
    {
        var now = clock.GetUtcNow();
        var keys = new Keys(sheet.Token?.SubmissionKey, sheet.Token?.Secret.Hash, sheet.Token?.DraftKey);
        for (var attempt = 1; ; attempt++)
            try
            {
                return await commits.WriteAsync(commit => Write(commit, sheet, keys, now));
            }
            // Another node took the same submission, or the lock of the counter, at the same moment.
            catch (Exception raced)
                when (attempt < Attempts && (raced.IsDuplicate() || raced is DbException { IsTransient: true }))
            {
                continue;
            }
    }

    /// <summary>The same inside a commit of the caller's own, for many sheets at once.</summary>
    public static TakenSheet Write(DurableTransaction commit, NewSheet sheet, DateTimeOffset now) =>
        Write(commit, sheet, new(sheet.Token?.SubmissionKey, sheet.Token?.Secret.Hash, sheet.Token?.DraftKey), now);

    private static TakenSheet Write(DurableTransaction commit, NewSheet sheet, Keys keys, DateTimeOffset now)
    {
        if (keys.Submission is not null && NumberOf(commit, keys.Submission) is { } before)
            return new(Intake.StoredBefore, before);
        if (!sheet.EvenWhenClosed && IsClosed(commit, sheet.ConsultationId))
            return new(Intake.Closed, 0);
        var (id, day) = (Guid.NewGuid(), sheet.ReceivedOn ?? LondonTime.DateAt(now));
        var number = SheetRows.TakeNumbers(commit, sheet.ConsultationId, 1) + 1;
        SheetRows.Insert(
            commit,
            new AnswerSheet
            {
                Id = id,
                ConsultationId = sheet.ConsultationId,
                Number = number,
                SubmissionKey = keys.Submission,
                SecretHash = keys.SecretHash,
                ReceivedOn = day,
                Mode = sheet.Mode,
                AnswersJson = Keep(commit, sheet, id, day).ToJson(),
            }
        );
        FirstAnswer.Note(commit, sheet.ConsultationId, sheet.Asked, now);
        if (keys.Draft is not null)
            DraftVault.Forget(commit, keys.Draft);
        return new(Intake.Stored, number);
    }

    /// <summary>Texts go to Evidence, each under an id that tells nothing; the sheet keeps the ids.</summary>
    private static Answers Keep(DurableTransaction commit, NewSheet sheet, Guid id, DateOnly day)
    {
        var answers = new Answers();
        var area = sheet.Asked.Questions.Where(IsPlace).Select(place => Single(sheet.Given, place)).FirstOrDefault();
        foreach (var question in sheet.Asked.Questions)
        {
            if (sheet.Given.ChosenFor(question.Key) is { Count: > 0 } codes)
                answers.Choose(question.Key, [.. codes]);
            if (question.Kind != QuestionKind.LongText || sheet.Given.WrittenFor(question.Key) is not { Length: > 0 } text)
                continue;
            var view = Guid.NewGuid();
            answers.Say(question.Key, view);
            ViewIntake.Take(
                commit,
                new NewView(
                    view,
                    "consultation",
                    sheet.ConsultationId,
                    id,
                    question.Key,
                    text,
                    ViewClass.Unattributed,
                    sheet.Mode,
                    day,
                    area
                )
            );
        }
        return answers;
    }

    private static bool IsPlace(Question question) => question.Margin == "district";

    private static string? Single(GivenAnswers given, Question question) =>
        given.ChosenFor(question.Key) is [var code] && code != Question.PreferNotToSay ? code : null;

    private static int? NumberOf(DurableTransaction commit, string submission) =>
        commit.Scalar("""SELECT "Number" FROM consultations_sheets WHERE "SubmissionKey" = @p0""", submission) is { } number
            ? Whole(number)
            : null;

    private static bool IsClosed(DurableTransaction commit, Guid consultation) =>
        commit.Scalar("""SELECT "ClosedAt" FROM consultations WHERE "Id" = @p0""", consultation) is not null;

    private static int Whole(object number) => Convert.ToInt32(number, CultureInfo.InvariantCulture);

    private sealed record Keys(string? Submission, string? SecretHash, string? Draft);
}
