using Heed.Staff.Roles;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Heed.Staff.Desk.About;

/// <summary>Shows which role may read and act in which folder of the desk.</summary>
internal sealed class RolesModel(RoleTable table) : PageModel
{
    public RoleTable Table { get; } = table;
}
