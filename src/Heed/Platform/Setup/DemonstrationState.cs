using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heed.Platform.Setup;

/// <summary>Whether this database is a demonstration office: read once, since an office never becomes one later.</summary>
public sealed class DemonstrationState(IDbContextFactory<HeedDb> contexts)
{
    private bool? known;

    /// <summary>The demonstration office's code, or false for a real office or an empty database.</summary>
    public bool IsDemonstration
    {
        get
        {
            if (known is { } answer)
                return answer;
            using var db = contexts.CreateDbContext();
            answer = db.Set<SystemValue>().Any(fact => fact.Name == SystemValue.DemonstrationOffice);
            // An empty database may still be filled by another process.
            if (answer || db.Set<SystemValue>().Any(fact => fact.Name == SystemValue.OfficeCode))
                known = answer;
            return answer;
        }
    }
}
