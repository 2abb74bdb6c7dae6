using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Data.Common;
using System.Security.Cryptography;
using Heed.Consultations.Jobs;
using Heed.Platform.Data;

namespace Heed.Consultations.Respond;

/// <summary>What became of a respondent's answers.</summary>
/// <param name="Number">Running number of the sheet.</param>
/// <param name="AnswersJson">What it says: see <see cref="Answers"/>.</param>
public sealed record SentSheet(int Number, string AnswersJson);

/// <summary>
/// Answers so far, each draft sealed (AES-128-GCM) with a key that only its respondent's cookie gives. A small one travels in
/// that cookie, so that we hold nothing of it; one too large for a cookie lies in a row, which without the cookie is noise: to
/// us, to whoever copies the database, and to another consultation. Either is no answer any more after a day.
/// </summary>
public sealed class DraftStore(GroupCommitQueue commits, DataLocation place, TimeProvider clock) : IDisposable
{
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int StampLength = sizeof(long);

    /// <summary>
    /// Bytes of a sealed draft that still go into the cookie: 1.9 kB of its text, so that all headers of a response stay within
    /// the 4 kB that proxies take by default.
    /// </summary>
    private const int MostCarried = 1_400;

    // A late save of a journey that has ended must not leave its answers behind.
    private static readonly InsertStatement Save = new("consultations_drafts", "Key", "ConsultationId", "Sealed", "TouchedAt")
    {
        Unless = """EXISTS (SELECT 1 FROM consultations_sheets WHERE "SubmissionKey" = @p4)""",
        Key = "Key",
        Overwrite = ["Sealed", "TouchedAt"],
    };

    // One row always: what is held of the answers, and what became of them.
    private const string FindSql = """
        SELECT (SELECT "Sealed" FROM consultations_drafts WHERE "Key" = @p0), sheet."Number", sheet."AnswersJson"
        FROM (SELECT 1 AS one) AS always
        LEFT JOIN consultations_sheets AS sheet ON sheet."SubmissionKey" = @p1 AND sheet."ConsultationId" = @p2
        """;

    private readonly PreparedQuery reads = new(place, FindSql, 3);

    /// <summary>Keeps what was answered so far.</summary>
    /// <param name="token">Of the respondent.</param>
    /// <param name="consultation">That is answered.</param>
    /// <param name="given">All answers so far.</param>
    /// <returns>
    /// Whether it is kept: not when these answers have been sent already, as far as the store is asked; and what the cookie
    /// carries of it, null when it lies in the store.
    /// </returns>
    public async Task<(bool Kept, string? Carried)> SaveAsync(RespondentToken token, Guid consultation, Answers given)
    {
        var now = clock.GetUtcNow();
        var contents = Seal(token, consultation, given, now);
        // A larger, earlier draft stays in its row for the day: until this cookie has arrived, it is all there is. Sending clears it away.
        if (contents.Length <= MostCarried)
            return (true, Base64Url.EncodeToString(contents.Span));
        var (key, submission) = (token.DraftKey, token.SubmissionKey);
        var kept = contents.ToArray();
        var stored = await commits.WriteAsync(commit => commit.Execute(Save, key, consultation, kept, now, submission));
        return (stored == 1, null);
    }

    /// <summary>The answers that a cookie carries; null when it was not sealed with this key for this consultation, or is a day old.</summary>
    public Answers? Open(RespondentToken token, Guid consultation, ReadOnlySpan<char> carried) =>
        Decoded(carried) is { } contents ? Open(token, consultation, contents) : null;

    /// <summary>
    /// What the store holds of the answers, if anything (and not made for another consultation, or with another key); and the
    /// sheet that they became, if they were sent.
    /// </summary>
    public async Task<(Answers? Draft, SentSheet? Sent)> FindAsync(RespondentToken token, Guid consultation)
    {
        var (held, sent) = await reads.FirstAsync(Read, token.DraftKey, token.SubmissionKey, consultation);
        return (held is null ? null : Open(token, consultation, held), sent);
    }

    public void Dispose() => reads.Dispose();

    /// <summary>Deletes the answers, as the respondent wished.</summary>
    public Task ForgetAsync(RespondentToken token)
    {
        var key = token.DraftKey;
        return commits.WriteAsync(commit => Forget(commit, key));
    }

    internal static int Forget(DurableTransaction commit, string key) =>
        commit.Execute("""DELETE FROM consultations_drafts WHERE "Key" = @p0""", key);

    private static (byte[]? Sealed, SentSheet? Sent) Read(DbDataReader row) =>
        (row.IsDBNull(0) ? null : row.GetFieldValue<byte[]>(0), row.IsDBNull(1) ? null : new(row.GetInt32(1), row.GetString(2)));

    private static ReadOnlyMemory<byte> Seal(RespondentToken token, Guid consultation, Answers given, DateTimeOffset now)
    {
        using var stream = new MemoryStream(MostCarried);
        using var writer = new BinaryWriter(stream);
        stream.Position = NonceLength;
        writer.Write(now.ToUnixTimeSeconds());
        given.WriteTo(writer);
        var length = (int)stream.Position;
        stream.SetLength(length + TagLength);
        var contents = stream.GetBuffer().AsMemory(0, length + TagLength);
        var nonce = contents.Span[..NonceLength];
        var inner = contents.Span[NonceLength..length];
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(token.SealingKey, TagLength);
        cipher.Encrypt(nonce, inner, inner, contents.Span[length..], Bytes(consultation, stackalloc byte[16]));
        return contents;
    }

    private static byte[]? Decoded(ReadOnlySpan<char> text)
    {
        var bytes = new byte[Base64Url.GetMaxDecodedLength(text.Length)];
        return Base64Url.DecodeFromChars(text, bytes, out _, out var length) == OperationStatus.Done
            ? (length == bytes.Length ? bytes : bytes[..length])
            : null;
    }

    private static ReadOnlySpan<byte> Bytes(Guid id, Span<byte> place) => id.TryWriteBytes(place) ? place : default;

    private Answers? Open(RespondentToken token, Guid consultation, byte[] contents)
    {
        if (contents.Length < NonceLength + StampLength + TagLength)
            return null;
        var inner = contents.AsSpan(NonceLength..^TagLength);
        using var cipher = new AesGcm(token.SealingKey, TagLength);
        try
        {
            cipher.Decrypt(
                contents.AsSpan(0, NonceLength),
                inner,
                contents.AsSpan(^TagLength..),
                inner,
                Bytes(consultation, stackalloc byte[16])
            );
        }
        catch (CryptographicException)
        {
            return null;
        }
        var sealedAt = DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadInt64LittleEndian(inner));
        if (clock.GetUtcNow() - sealedAt > ForgetOldDrafts.Kept)
            return null;
        const int before = NonceLength + StampLength;
        using var reader = new BinaryReader(new MemoryStream(contents, before, contents.Length - before - TagLength));
        return Answers.ReadFrom(reader);
    }
}
