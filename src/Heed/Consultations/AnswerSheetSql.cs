using Heed.Platform.Data;

namespace Heed.Consultations;

/// <summary>The only SQL that writes answer sheets. It runs inside a group commit.</summary>
public static class AnswerSheetSql
{
    /// <summary>
    /// Takes <paramref name="count"/> running numbers; returns the last one given before them. The counter's row is locked
    /// until the commit, so numbers have no twin and no gap. <see cref="FirstAnswer"/> is noted in the same commit.
    /// </summary>
    public static int TakeNumbers(DurableTransaction commit, Guid consultationId, int count)
    {
        var last = commit.Scalar(
            """
            INSERT INTO consultations_counters ("ConsultationId","Last") VALUES (@p0,@p1)
            ON CONFLICT ("ConsultationId") DO UPDATE SET "Last" = consultations_counters."Last" + @p1 RETURNING "Last"
            """,
            consultationId,
            count
        );
        return Convert.ToInt32(last, System.Globalization.CultureInfo.InvariantCulture) - count;
    }

    /// <summary>Inserts a sheet whose number was taken in the same commit.</summary>
    public static void Insert(DurableTransaction commit, AnswerSheet sheet) =>
        commit.Execute(
            """
            INSERT INTO consultations_sheets
              ("Id","ConsultationId","Number","SubmissionKey","SecretHash","ReceivedOn","Mode","AnswersJson","ImportId","RespondentKey")
            VALUES (@p0,@p1,@p2,@p3,@p4,@p5,@p6,@p7,@p8,@p9)
            """,
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
