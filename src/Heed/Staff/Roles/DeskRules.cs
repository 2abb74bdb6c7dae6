using System.Security.Claims;
using Heed.Platform.Doors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Heed.Staff.Roles;

/// <summary>The requirement of the desk policy: a role that may do this in the folder of the page.</summary>
internal sealed class DeskRequirement : IAuthorizationRequirement;

/// <summary>Opens a desk page to those whose role may read it (GET) or act in it (every other method). See <see cref="RoleTable"/>.</summary>
internal sealed class DeskRules(RoleTable table) : AuthorizationHandler<DeskRequirement>, IDeskAccess
{
    public bool MayRead(ClaimsPrincipal person, string folder) => table.AccessOf(RolesOf(person), folder) >= Access.Read;

    public bool MayAct(ClaimsPrincipal person, string folder) => table.AccessOf(RolesOf(person), folder) >= Access.Act;

    /// <summary>The folder of the page that an endpoint shows: "Consultations/Desk/Gates".</summary>
    public static string? FolderOf(Endpoint? endpoint) => PageFolder.Of(endpoint?.Metadata.GetMetadata<PageActionDescriptor>());

    /// <summary>What a request asks for: reading, or acting.</summary>
    public static Access Needed(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) ? Access.Read : Access.Act;

    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, DeskRequirement requirement)
    {
        if (
            context.Resource is HttpContext http
            && FolderOf(http.GetEndpoint()) is { } folder
            && context.User.Identity is { IsAuthenticated: true }
            && table.AccessOf(RolesOf(context.User), folder) >= Needed(http.Request.Method)
        )
            context.Succeed(requirement);
        return Task.CompletedTask;
    }

    private static IEnumerable<string> RolesOf(ClaimsPrincipal person) =>
        person.FindAll(ClaimTypes.Role).Select(role => role.Value);
}
