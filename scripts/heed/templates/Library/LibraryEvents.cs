using Heed.Platform.Audit;

namespace Heed.Library;

/// <summary>What the audit trail tells of this room.</summary>
internal static class LibraryEvents
{
    public static AuditEvent<Book> BookAdded { get; } = new("book added", "book");
    public static AuditEvent<Book> BookChanged { get; } = new("book changed", "book");
}
