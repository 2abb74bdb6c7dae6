using System.Data.Common;
using System.Globalization;
using Heed.Evidence.Doors;
using Heed.Places.Doors;
using Heed.Platform.Data;
using Heed.Platform.Time;

namespace Heed.Consultations.Respond;

/// <summary>A sheet to be taken in.</summary>
/// <param name="ConsultationId">The consultation it answers.</param>
/// <param name="Asked">The questions as they were published.</param>
/// <param name="Given">What was answered.</param>
public sealed record NewSheet(Guid ConsultationId, Questionnaire Asked, Answers Given)
{
    /// <summary>web, paper, import…</summary>
    public string Mode { get; init; } = "web";

    /// <summary>The day it was given, in London; null for today.</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>From a journey: makes the submission single and gives the secret.</summary>
    public RespondentToken? Token { get; init; }

    /// <summary>Accept it although the consultation has closed: paper that came in time, or a sample of past answers.</summary>
    public bool EvenWhenClosed { get; init; }
}

public enum IntakeResult
{
    Stored,

    /// <summary>The same submission was stored before; its number is returned.</summary>
    StoredBefore,

    /// <summary>The consultation was closed meanwhile, and nothing was stored.</summary>
    Closed,

    /// <summary>Something is wrong with the answers, and nothing was stored.</summary>
    Refused,
}

/// <summary>A sheet's number, and whether it was stored now; or why it was refused.</summary>
public sealed record SheetReceipt(IntakeResult Outcome, int Number)
{
    public IReadOnlyList<AnswerFault> Faults { get; init; } = [];
}

/// <summary>
/// The one way in for answer sheets, which holds them against the questions. The running number, the sheet, its views in
/// Evidence and the end of its draft are one group commit: when the task completes, all of it is on disk.
/// </summary>
public sealed class AnswerIntake(GroupCommitQueue commits, SheetIds ids, TimeProvider clock)
{
    private const int Attempts = 4;

    // The next running number, unless this submission has one or its consultation was closed. The counter's row is locked until
    // the commit, so numbers have no twin and no gap.
    private static readonly InsertStatement TakeNumber = new("consultations_counters", "ConsultationId", "Last")
    {
        Unless = """
            EXISTS (SELECT 1 FROM consultations_sheets WHERE "SubmissionKey" = @p2)
            OR (NOT @p3 AND EXISTS (SELECT 1 FROM consultations WHERE "Id" = @p0 AND "ClosedAt" IS NOT NULL))
            """,
        Key = "ConsultationId",
        AddTo = "Last",
        Returning = "Last",
    };

    private const string NumberSql = """SELECT "Number" FROM consultations_sheets WHERE "SubmissionKey" = @p0""";

    /// <summary>Stores a sheet and completes when it is durable. A repeat gets the first answer again.</summary>
    public async Task<SheetReceipt> TakeAsync(NewSheet sheet)
    {
        if (AnswerCheck.Faults(sheet.Asked.Questions, sheet.Given) is { Count: > 0 } faults)
            return new(IntakeResult.Refused, 0) { Faults = faults };
        var now = clock.GetUtcNow();
        var prepared = Prepare(sheet, now);
        for (var attempt = 1; ; attempt++)
            try
            {
                return await commits.WriteAsync(commit => Write(commit, sheet, prepared, now));
            }
            // Another node took the same submission, or the lock of the counter, at the same moment.
            catch (Exception raced)
                when (attempt < Attempts && (raced.IsDuplicate() || raced is DbException { IsTransient: true }))
            {
                continue;
            }
    }

    private static SheetReceipt Write(DurableTransaction commit, NewSheet sheet, Prepared prepared, DateTimeOffset now)
    {
        var row = prepared.Row;
        if (Number(commit.Scalar(TakeNumber, row.ConsultationId, 1, row.SubmissionKey, sheet.EvenWhenClosed)) is not { } number)
            return Number(commit.Scalar(NumberSql, row.SubmissionKey)) is { } before
                ? new(IntakeResult.StoredBefore, before)
                : new(IntakeResult.Closed, 0);
        row.Number = number;
        AnswerSheetSql.Insert(commit, row);
        ViewIntake.Take(commit, prepared.Views);
        if (row.Number == 1)
            FirstAnswer.Note(commit, sheet.ConsultationId, sheet.Asked, now);
        if (prepared.DraftKey is not null)
            DraftStore.Forget(commit, prepared.DraftKey);
        return new(IntakeResult.Stored, row.Number);
    }

    /// <summary>Does all that can be done before the write queue's turn. Texts go to Evidence, and the sheet keeps their ids.</summary>
    private Prepared Prepare(NewSheet sheet, DateTimeOffset now)
    {
        var (id, day) = (ids.Next(), sheet.ReceivedOn ?? LondonTime.DateAt(now));
        var views = Views(sheet, id, day);
        var answers = new Answers();
        foreach (var question in sheet.Asked.Questions)
            if (sheet.Given.ChosenFor(question.Key) is { Count: > 0 } codes)
                answers.Choose(question.Key, [.. codes]);
        foreach (var view in views)
            answers.Say(view.Prompt, view.Id);
        var row = new AnswerSheet
        {
            Id = id,
            ConsultationId = sheet.ConsultationId,
            SubmissionKey = sheet.Token?.SubmissionKey,
            SecretHash = sheet.Token?.Secret.Hash,
            ReceivedOn = day,
            Mode = sheet.Mode,
            AnswersJson = answers.ToJson(),
        };
        return new(row, [.. views.Select(ViewIntake.Prepare)], sheet.Token?.DraftKey);
    }

    private static List<NewView> Views(NewSheet sheet, Guid id, DateOnly day)
    {
        var area = sheet.Asked.Questions.Where(IsPlace).Select(place => Single(sheet.Given, place)).FirstOrDefault();
        List<NewView> views = [];
        foreach (var question in sheet.Asked.Questions.Where(question => question.Kind.IsText))
            if (sheet.Given.WrittenFor(question.Key) is { Length: > 0 } text)
                views.Add(
                    new(
                        SheetIds.OfView(id, views.Count + 1),
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
        return views;
    }

    private static bool IsPlace(Question question) => question.Margin == KnownMargins.District;

    private static string? Single(Answers given, Question question) =>
        given.ChosenFor(question.Key) is [var code] && code != Question.PreferNotToSay ? code : null;

    private static int? Number(object? found) => found is null ? null : Convert.ToInt32(found, CultureInfo.InvariantCulture);

    private sealed record Prepared(AnswerSheet Row, IReadOnlyList<PreparedView> Views, string? DraftKey);
}
