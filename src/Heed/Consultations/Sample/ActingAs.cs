using System.Security.Claims;
using Heed.Staff.Doors;

namespace Heed.Consultations.Sample;

/// <summary>Acts in the name of a person, as if they were signed in, so that the audit trail names them.</summary>
internal sealed class ActingAs(IHttpContextAccessor http, StaffDirectory staff)
{
    /// <summary>The first person in a role, by name.</summary>
    public async Task<Guid> FirstAsync(string role, CancellationToken cancel)
    {
        var person = (await staff.InRoleAsync(role, cancel)) is [var first, ..]
            ? first
            : throw new Platform.Setup.VerbRefusal($"The demonstration office has nobody in the role {StaffRoles.NameOf(role)}.");
        return person.Id;
    }

    /// <summary>Runs <paramref name="work"/> in the name of a person.</summary>
    public async Task<T> RunAsync<T>(Guid person, Func<Task<T>> work)
    {
        var before = http.HttpContext;
        http.HttpContext = new DefaultHttpContext
        {
            User = new(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, person.ToString("D"))], "sample")),
        };
        try
        {
            return await work();
        }
        finally
        {
            http.HttpContext = before;
        }
    }
}
