using System.Security.Claims;
using Heed.Platform.Doors;
using Heed.Staff.Doors;

namespace Heed.Consultations.Desk;

/// <summary>Finds who may act in a folder of the desk, by the rules that open its pages.</summary>
public sealed class WhoMay(StaffDirectory staff, IDeskAccess access)
{
    public async Task<IReadOnlyList<StaffPerson>> ActAsync(string folder, CancellationToken cancel) =>
        [.. (await staff.AllAsync(cancel)).Where(person => access.MayAct(PrincipalOf(person), folder))];

    /// <summary>"Asha Patel or Tom Reed", at most three of them.</summary>
    public static string Names(IEnumerable<StaffPerson> people, Guid? apartFrom = null)
    {
        var names = people.Where(person => person.Id != apartFrom).Select(person => person.Name).Take(3).ToList();
        return names switch
        {
            [] => "nobody in this office yet",
            [var one] => one,
            [.. var first, var last] => $"{string.Join(", ", first)} or {last}",
        };
    }

    private static ClaimsPrincipal PrincipalOf(StaffPerson person) =>
        new(new ClaimsIdentity(person.Roles.Select(role => new Claim(ClaimTypes.Role, role)), "staff"));
}
