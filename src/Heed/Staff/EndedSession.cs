namespace Heed.Staff;

/// <summary>A signing in whose person has signed out. Its cookie, and any copy of it, opens nothing any more.</summary>
public sealed class EndedSession(string id, Guid accountId, DateTimeOffset until)
{
    /// <summary>The random name that the cookie carries.</summary>
    public string Id { get; private set; } = id;
    public Guid AccountId { get; private set; } = accountId;

    /// <summary>After this the cookie is too old by itself, and this is deleted.</summary>
    public DateTimeOffset Until { get; private set; } = until;
}
