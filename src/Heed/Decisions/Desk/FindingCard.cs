using Heed.Decisions.Record;

namespace Heed.Decisions.Desk;

/// <summary>A finding on the page of its consultation.</summary>
public sealed record FindingCard(RecordModel Page, FindingRow Row, bool IsFirst, bool IsLast);
