using Heed.Platform.Data;

namespace Heed.Consultations;

/// <summary>The only SQL that writes answer sheets. It runs inside a group commit.</summary>
public static class AnswerSheetSql
{
    private static readonly InsertStatement Counter = new("consultations_counters", "ConsultationId", "Last")
    {
        Key = "ConsultationId",
        AddTo = "Last",
        Returning = "Last",
    };

    private static readonly InsertStatement Sheet = new(
        "consultations_sheets",
        "Id",
        "ConsultationId",
        "Number",
        "SubmissionKey",
        "SecretHash",
        "ReceivedOn",
        "Mode",
        "AnswersJson",
        "ImportId",
        "RespondentKey"
    );

    /// <summary>
    /// Takes <paramref name="count"/> running numbers; returns the last one given before them. The counter's row is locked
    /// until the commit, so numbers have no twin and no gap. <see cref="FirstAnswer"/> is noted in the same commit.
    /// </summary>
    public static int TakeNumbers(DurableTransaction commit, Guid consultationId, int count)
    {
        var last = commit.Scalar(Counter, consultationId, count);
        return Convert.ToInt32(last, System.Globalization.CultureInfo.InvariantCulture) - count;
    }

    /// <summary>Inserts a sheet whose number was taken in the same commit.</summary>
    public static void Insert(DurableTransaction commit, AnswerSheet sheet) =>
        commit.Execute(
            Sheet,
            sheet.Id,
            sheet.ConsultationId,
            sheet.Number,
            sheet.SubmissionKey,
            sheet.SecretHash,
            sheet.ReceivedOn,
            sheet.Mode,
            sheet.AnswersJson,
            sheet.ImportId,
            sheet.RespondentKey
        );
}
