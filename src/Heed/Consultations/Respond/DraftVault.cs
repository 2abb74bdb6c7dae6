using System.Security.Cryptography;
using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heed.Consultations.Respond;

/// <summary>
/// Answers so far, each draft sealed (AES-256-GCM) with a key that only its respondent's cookie gives. Without the cookie a
/// row is noise: to us, to whoever copies the database, and to another consultation.
/// </summary>
public sealed class DraftVault(SharedCommits commits, IDbContextFactory<HeedDb> contexts, TimeProvider clock)
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

    private readonly Func<HeedDb, string, Task<byte[]?>> sealedBy = EF.CompileAsyncQuery(
        (HeedDb db, string key) =>
            db.Set<AnswerDraft>().Where(draft => draft.Key == key).Select(draft => draft.Sealed).SingleOrDefault()
    );

    /// <summary>Stores what was answered so far. False when these answers have been sent already, so that nothing was stored.</summary>
    public async Task<bool> SaveAsync(RespondentToken token, Guid consultation, GivenAnswers given)
    {
        var now = clock.GetUtcNow();
        var (key, submission, contents) = (token.DraftKey, token.SubmissionKey, Seal(token, consultation, given.ToBytes()));
        return await commits.WriteAsync(commit => commit.Execute(SaveSql, key, consultation, contents, now, submission)) == 1;
    }

    /// <summary>What was answered so far; null when nothing is held, or it was made for another consultation or with another key.</summary>
    public async Task<GivenAnswers?> FindAsync(RespondentToken token, Guid consultation)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await sealedBy(db, token.DraftKey) is { } contents && Open(token, consultation, contents) is { } plain
            ? GivenAnswers.FromBytes(plain)
            : null;
    }

    /// <summary>Throws the answers away, at the respondent's wish.</summary>
    public Task ForgetAsync(RespondentToken token)
    {
        var key = token.DraftKey;
        return commits.WriteAsync(commit => Forget(commit, key));
    }

    internal static int Forget(DurableTransaction commit, string key) =>
        commit.Execute("""DELETE FROM consultations_drafts WHERE "Key" = @p0""", key);

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
