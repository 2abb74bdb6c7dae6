using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Heed.Platform.Audit;

/// <summary>
/// An act, recorded in its own transaction. The values before and after are in <see cref="AuditValues"/>, bound to the entry by a
/// salted commitment, so that they can be erased without breaking the chain.
/// </summary>
public sealed class AuditEntry
{
    public Guid Id { get; private set; }
    public DateTimeOffset At { get; private set; }

    /// <summary>The account that acted; null for the program itself.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>What was done, in the past tense: "consultation launched".</summary>
    public string Act { get; private set; } = "";

    /// <summary>Kind and id of what it was done to.</summary>
    public string SubjectKind { get; private set; } = "";
    public Guid SubjectId { get; private set; }

    /// <summary>SHA-256 over the salt and the values beside, in hexadecimal.</summary>
    public string Commitment { get; private set; } = "";

    /// <summary>The block that sealed this entry; null until the sealing job has run.</summary>
    public long? Block { get; private set; }

    internal static (AuditEntry Entry, AuditValues Values) Of(
        DateTimeOffset at,
        Guid? person,
        string act,
        string subjectKind,
        Guid subjectId,
        string? before,
        string? after,
        string? reason
    )
    {
        var id = Guid.CreateVersion7();
        var values = new AuditValues(id, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), before, after, reason);
        var entry = new AuditEntry
        {
            Id = id,
            At = new DateTimeOffset(Data.Instants.ToStored(at), TimeSpan.Zero),
            PersonId = person,
            Act = act,
            SubjectKind = subjectKind,
            SubjectId = subjectId,
            Commitment = values.Commitment(),
        };
        return (entry, values);
    }

    internal void SealIn(long block) => Block = block;

    /// <summary>What a block's hash covers of this entry.</summary>
    internal string Digest() =>
        Hash(
            $"{Id:D}|{At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)}|{PersonId:D}|{Act}|{SubjectKind}|{SubjectId:D}|{Commitment}"
        );

    internal static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>The values before and after an act, and the reason given. May be erased; the commitment in the entry stays.</summary>
public sealed class AuditValues(Guid entryId, string salt, string? before, string? after, string? reason)
{
    public Guid EntryId { get; private set; } = entryId;
    public string Salt { get; private set; } = salt;
    public string? Before { get; private set; } = before;
    public string? After { get; private set; } = after;
    public string? Reason { get; private set; } = reason;

    internal string Commitment() => AuditEntry.Hash($"{Salt}\n{Before}\n{After}\n{Reason}");
}

/// <summary>A sealed run of entries: its hash covers the hash of the block before it and the digest of every entry in it.</summary>
public sealed class AuditBlock(long number, string previousHash, string hash, int entries, DateTimeOffset sealedAt)
{
    public long Number { get; private set; } = number;
    public string PreviousHash { get; private set; } = previousHash;
    public string Hash { get; private set; } = hash;
    public int Entries { get; private set; } = entries;
    public DateTimeOffset SealedAt { get; private set; } = sealedAt;
}
