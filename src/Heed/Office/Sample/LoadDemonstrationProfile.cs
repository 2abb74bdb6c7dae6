using Heed.Office.Profile;
using Heed.Platform.Data;
using Heed.Platform.Setup;
using Microsoft.EntityFrameworkCore;

namespace Heed.Office.Sample;

/// <summary>Loads the office file of the demonstration office, the way a real one is loaded.</summary>
internal sealed class LoadDemonstrationProfile(HeedDb db, LoadOffice loading) : ISample
{
    public async Task FillAsync(string office, CancellationToken cancel)
    {
        // A filling that was interrupted goes on where it stopped.
        if (await db.Set<ProfileRecord>().AnyAsync(record => record.Code == office, cancel))
            return;
        var path = OfficeFile.PathOf(office);
        if (!File.Exists(path))
            throw new VerbRefusal($"There is no office file {path}.");
        await loading.FromTextAsync(await File.ReadAllTextAsync(path, cancel), demonstration: true, cancel);
    }
}
