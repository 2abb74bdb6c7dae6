using Heed.Platform.Data;
using Heed.Platform.Doors;
using Heed.Platform.Setup;
using Heed.Staff.Sample;
using Microsoft.EntityFrameworkCore;

namespace Heed.Staff.SignIn;

/// <summary>In a demonstration office, the password and where to use it; in a real one without accounts, how to make the first.</summary>
internal sealed class SignInHint(DemonstrationState demonstration, IDbContextFactory<HeedDb> contexts) : ISignInHint
{
    public async Task<string?> TextAsync(string address, CancellationToken cancel)
    {
        if (demonstration.IsDemonstration)
            return $"Sign in at {address}{StaffLinks.Site.SignIn()} as anyone listed there. Password: {DemonstrationAccounts.Password}. The page shows the one-time code.";
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Set<Account>().AnyAsync(cancel)
            ? null
            : "Nobody can sign in yet. Make the first administrator: heed staff add --name \"…\" --email … --role administrator";
    }
}
