using Heed.Platform.Doors;
using Heed.Platform.Setup;
using Heed.Staff.Doors;
using Heed.Staff.Roles;
using Heed.Staff.Sample;
using Heed.Staff.SignIn;
using Microsoft.AspNetCore.Authorization;

namespace Heed.Staff;

/// <summary>Everything the Staff room brings to the program.</summary>
public sealed class StaffRoom : IRoom
{
    public void Register(RoomBuilder room)
    {
        room.Services.AddScoped<StaffDirectory>();
        room.Services.AddScoped<StaffNames>();
        room.Services.AddSingleton(RoleTable.Built);
        room.Services.AddSingleton<DeskRules>();
        room.Services.AddSingleton<IDeskAccess>(services => services.GetRequiredService<DeskRules>());
        room.Services.AddSingleton<IAuthorizationHandler>(services => services.GetRequiredService<DeskRules>());
        room.Services.AddAuthorizationBuilder()
            .AddPolicy(
                PlatformServices.DeskPolicy,
                policy => policy.RequireAuthenticatedUser().AddRequirements(new DeskRequirement())
            );
        room.Services.AddScoped<Desk.People.LastAdministrator>();
        room.Services.AddSignIn();
        room.Sample<DemonstrationAccounts>();
    }
}
