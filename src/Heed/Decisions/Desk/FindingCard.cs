using Heed.Decisions.Record;

namespace Heed.Decisions.Desk;

public sealed record FindingCard(RecordModel Page, FindingRow Row, bool IsFirst, bool IsLast);
