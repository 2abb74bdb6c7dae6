using System.Text.Json;
using Heed.Platform.Data;

namespace Heed.Consultations;

/// <summary>
/// Locks the questions from the first answer on. The office's working copy may by then hold questions that were changed and not
/// yet published. It is reset to the published ones, because those are what people answer.
/// </summary>
public static class FirstAnswer
{
    /// <summary>Call inside the commit that stores an answer sheet. Costs one read when the consultation has answers already.</summary>
    /// <param name="commit">The group commit.</param>
    /// <param name="consultation">Which consultation.</param>
    /// <param name="asked">The questions as they were published.</param>
    /// <param name="now">When the answer came in.</param>
    public static void Note(DurableTransaction commit, Guid consultation, Questionnaire asked, DateTimeOffset now)
    {
        if (commit.Scalar("""SELECT "FirstAnsweredAt" FROM consultations WHERE "Id" = @p0""", consultation) is not null)
            return;
        commit.Execute(
            """
            UPDATE consultations SET "FirstAnsweredAt" = @p0, "Questionnaire" = @p1, "Version" = "Version" + 1
            WHERE "Id" = @p2 AND "FirstAnsweredAt" IS NULL
            """,
            now,
            JsonSerializer.Serialize(asked, ContentJson.Options),
            consultation
        );
    }
}
