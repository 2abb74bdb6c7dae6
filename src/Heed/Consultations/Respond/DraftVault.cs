using System.Data.Common;
using System.Security.Cryptography;
using Heed.Platform.Data;

namespace Heed.Consultations.Respond;

/// <summary>What became of a respondent's answers.</summary>
/// <param name="Number">Running number of the sheet.</param>
/// <param name="AnswersJson">What it says: see <see cref="Answers"/>.</param>
public sealed record SentSheet(int Number, string AnswersJson);

/// <summary>
/// Answers so far, each draft sealed (AES-256-GCM) with a key that only its respondent's cookie gives. Without the cookie a
/// row is noise: to us, to whoever copies the database, and to another consultation.
/// </summary>
public sealed class DraftVault(SharedCommits commits, DataPlace place, TimeProvider clock) : IDisposable
{
    private const int NonceLength = 12;
    private const int TagLength = 16;

    // A late save of a journey that has ended must not leave its answers behind.
    private const string SaveSql = """
        INSERT INTO consultations_drafts ("Key", "ConsultationId", "Sealed", "TouchedAt")
        SELECT @p0, @p1, @p2, @p3
        WHERE NOT EXISTS (SELECT 1 FROM consultations_sheets WHERE "SubmissionKey" = @p4)
        ON CONFLICT ("Key") DO UPDATE SET "Sealed" = excluded."Sealed", "TouchedAt" = excluded."TouchedAt"
        """;

    // One row always: what is held of the answers, and what became of them.
    private const string FindSql = """
        SELECT (SELECT "Sealed" FROM consultations_drafts WHERE "Key" = @p0), sheet."Number", sheet."AnswersJson"
        FROM (SELECT 1 AS one) AS always
        LEFT JOIN consultations_sheets AS sheet ON sheet."SubmissionKey" = @p1 AND sheet."ConsultationId" = @p2
        """;

    private readonly KeptReads reads = new(place, FindSql, 3);

    /// <summary>Stores what was answered so far. False when these answers have been sent already, so that nothing was stored.</summary>
    public async Task<bool> SaveAsync(RespondentToken token, Guid consultation, GivenAnswers given)
    {
        var now = clock.GetUtcNow();
        var (key, submission, contents) = (token.DraftKey, token.SubmissionKey, Seal(token, consultation, given.ToBytes()));
        return await commits.WriteAsync(commit => commit.Execute(SaveSql, key, consultation, contents, now, submission)) == 1;
    }

    /// <summary>
    /// What was answered so far, if anything is held (and was not made for another consultation, or with another key); and the
    /// sheet that it became, if it was sent.
    /// </summary>
    public async Task<(GivenAnswers? Draft, SentSheet? Sent)> FindAsync(RespondentToken token, Guid consultation)
    {
        var (held, sent) = await reads.FirstAsync(Read, token.DraftKey, token.SubmissionKey, consultation);
        return (held is not null && Open(token, consultation, held) is { } plain ? GivenAnswers.FromBytes(plain) : null, sent);
    }

    public void Dispose() => reads.Dispose();

    /// <summary>Throws the answers away, at the respondent's wish.</summary>
    public Task ForgetAsync(RespondentToken token)
    {
        var key = token.DraftKey;
        return commits.WriteAsync(commit => Forget(commit, key));
    }

    internal static int Forget(DurableTransaction commit, string key) =>
        commit.Execute("""DELETE FROM consultations_drafts WHERE "Key" = @p0""", key);

    private static (byte[]? Sealed, SentSheet? Sent) Read(DbDataReader row) =>
        (row.IsDBNull(0) ? null : row.GetFieldValue<byte[]>(0), row.IsDBNull(1) ? null : new(row.GetInt32(1), row.GetString(2)));

    private static byte[] Seal(RespondentToken token, Guid consultation, byte[] plain)
    {
        var contents = new byte[NonceLength + plain.Length + TagLength];
        var nonce = contents.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(token.SealingKey, TagLength);
        cipher.Encrypt(
            nonce,
            plain,
            contents.AsSpan(NonceLength, plain.Length),
            contents.AsSpan(NonceLength + plain.Length),
            consultation.ToByteArray()
        );
        return contents;
    }

    private static byte[]? Open(RespondentToken token, Guid consultation, byte[] contents)
    {
        if (contents.Length < NonceLength + TagLength)
            return null;
        var plain = new byte[contents.Length - NonceLength - TagLength];
        using var cipher = new AesGcm(token.SealingKey, TagLength);
        try
        {
            cipher.Decrypt(
                contents.AsSpan(0, NonceLength),
                contents.AsSpan(NonceLength, plain.Length),
                contents.AsSpan(NonceLength + plain.Length),
                plain,
                consultation.ToByteArray()
            );
            return plain;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
