using Heed.Staff.Roles;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Heed.Staff.Desk.About;

/// <summary>Shows the table that opens and closes the desk.</summary>
internal sealed class RolesModel(RoleTable table) : PageModel
{
    public RoleTable Table { get; } = table;
}
