using Heed.Platform.Forms;
using Heed.Platform.Web;

namespace Heed.Office.Profile;

/// <summary>What a page needs that changes the profile; the public sees the change on every page at once.</summary>
internal sealed class ProfileEditing(EditServices services, SiteChange site, CurrentProfile current)
{
    public EditServices Services => services;

    public async Task AnnounceAsync(CancellationToken cancel)
    {
        await site.AnnounceAsync(cancel);
        current.LookNow();
    }
}
