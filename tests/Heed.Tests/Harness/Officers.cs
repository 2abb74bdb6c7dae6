using Heed.Platform.Data;
using Heed.Staff;
using Heed.Staff.Doors;
using Heed.Staff.SignIn;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Harness;

/// <summary>
/// Signs people in at the desk. They get the cookie that the sign-in pages give, from the same code; the pages themselves
/// are walked through in the tests of the Staff room.
/// </summary>
internal static class Officers
{
    public static async Task<Visitor> SignInAsync(Sample sample, Visitor visitor, string role, string? name)
    {
        Assert.True(StaffRoles.Exists(role), $"There is no role \"{role}\".");
        var cookie = await sample.In(services => CookieAsync(services, sample.Now, role, name ?? StaffRoles.NameOf(role)));
        visitor.Client.DefaultRequestHeaders.Add(CookieJar.Given, cookie);
        return visitor;
    }

    /// <summary>The id of the person whom <see cref="RoomTest.Officer"/> signs in for a role.</summary>
    public static async Task<Guid> IdOfAsync(Sample sample, string role) =>
        (await sample.In(services => FindOrMakeAsync(services, sample.Now, role, null))).Id;

    private static async Task<string> CookieAsync(IServiceProvider services, DateTimeOffset now, string role, string name)
    {
        var account = await FindOrMakeAsync(services, now, role, name);
        var http = new DefaultHttpContext { RequestServices = services };
        http.Request.Scheme = "http";
        await services.GetRequiredService<SignInSessions>().GiveCookieAsync(http, account);
        return http.Response.Headers.SetCookie.Single(cookie => cookie!.StartsWith(".heed.desk=", StringComparison.Ordinal))!;
    }

    private static async Task<Account> FindOrMakeAsync(IServiceProvider services, DateTimeOffset now, string role, string? name)
    {
        var db = services.GetRequiredService<HeedDb>();
        var known = await db.Set<Account>().AsNoTracking().Where(account => account.ClosedAt == null).ToListAsync();
        var inRole = known.Where(account => account.Roles.SequenceEqual([role])).ToList();
        var found = inRole.Find(account => account.Name == name) ?? (IsNamed(name, role) ? null : inRole.FirstOrDefault());
        if (found is not null)
            return found;
        name ??= StaffRoles.NameOf(role);
        var account = new Account(name, $"{name.ToLowerInvariant().Replace(' ', '.')}@office.example", [role], now);
        account.Enrol("not a hash, so that nobody signs in with a password", "none", 0);
        db.Add(account);
        await db.SaveChangesAsync();
        return account;
    }

    private static bool IsNamed(string? name, string role) => name is not null && name != StaffRoles.NameOf(role);
}
