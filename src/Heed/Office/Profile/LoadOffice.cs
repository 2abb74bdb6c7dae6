using System.Text.Json;
using Heed.Office.Doors;
using Heed.Platform.Audit;
using Heed.Platform.Data;
using Heed.Platform.Setup;
using Heed.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Heed.Office.Profile;

/// <summary>Loads an office file in one transaction, in which each room stores its share.</summary>
internal sealed class LoadOffice(
    HeedDb db,
    IEnumerable<IOfficeShare> shares,
    AuditTrail audit,
    SiteChange site,
    TimeProvider clock
)
{
    /// <summary>Loads the file, or throws a <see cref="VerbRefusal"/> that says everything that is wrong with it.</summary>
    public async Task<OfficeProfile> FromTextAsync(string text, bool demonstration, CancellationToken cancel)
    {
        using var file = OfficeFile.Open(text, out var fault) ?? throw new VerbRefusal(fault!);
        var profile = Read(file.RootElement, demonstration);
        if (await db.Set<ProfileRecord>().AnyAsync(cancel))
            throw new VerbRefusal(
                $"This database has an office already. One database serves one office; change it at {OfficeLinks.Desk.Index()}."
            );
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var record = new ProfileRecord(profile, clock.GetUtcNow());
        db.Add(record);
        if (!demonstration)
            db.Add(new SystemValue(SystemValue.OfficeCode, profile.Code));
        audit.Record(OfficeEvents.Loaded, record.Id, after: new { profile.Code });
        foreach (var share in shares)
            await share.TakeAsync(file.RootElement, cancel);
        await site.AnnounceAsync(cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return profile;
    }

    private OfficeProfile Read(JsonElement file, bool demonstration)
    {
        var profile = OfficeFile.Read(file, out var faults);
        var all = faults.Concat(profile is null ? [] : shares.SelectMany(share => share.FaultsIn(file))).ToList();
        if (profile is { Demonstration: true } && !demonstration)
            all.Add(
                "The file says that it is a demonstration: its address and numbers are invented. Put the real ones in and set \"demonstration\" to false."
            );
        if (profile is null || all.Count > 0)
            throw new VerbRefusal(
                "The office was not loaded:" + string.Concat(all.Select(each => $"{Environment.NewLine}- {each}"))
            );
        return profile;
    }
}
