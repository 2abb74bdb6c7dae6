using Heed.Platform.Doors;
using Heed.Platform.Setup;
using Heed.Staff.Doors;
using Heed.Staff.Roles;
using Heed.Staff.Sample;
using Heed.Staff.SignIn;
using Microsoft.AspNetCore.Authorization;

namespace Heed.Staff;

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
        room.Services.AddSingleton<ISignInHint, SignInHint>();
        room.Services.AddScoped<IToday, Desk.PeopleToday>();
        room.Services.AddScoped<IToday, Desk.MailToday>();
        room.DeskLink("Today", "Today", "/desk", 0, "Staff/Desk");
        room.DeskLink("The office", "People", "/desk/people", 84, "Staff/Desk/People");
        room.DeskLink("The office", "Mail", "/desk/mail", 86, "Staff/Desk/Mail");
        room.DeskLink("The office", "History", "/desk/about/audit", 88, "Staff/Desk/About/Audit");
        room.DeskLink("The office", "How Heed runs", "/desk/about", 90, "Staff/Desk/About");
        room.DeskLink("The office", "Your account", "/desk/account", 92, "Staff/Desk");
        room.Sample<DemonstrationAccounts>();
    }
}
