using Heed.Platform.Audit;
using Heed.Platform.Data;

namespace Heed.Platform.Forms;

/// <summary>What every edit page needs.</summary>
public sealed record EditServices(HeedDb Db, AuditTrail Audit, TimeProvider Clock);
