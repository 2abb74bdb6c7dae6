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
        room.Services.AddSingleton(new RoleTable(RoomAssemblies.All));
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
        room.Services.AddScoped<IDeskSearch, Desk.People.PeopleSearch>();
        room.Services.AddScoped<IToday, Desk.MailToday>();
        room.DeskLink("Today", "Today", StaffLinks.Desk.Today(), 0, StaffLinks.Desk.Folder);
        room.DeskLink("The office", "People", StaffLinks.Desk.People.Index(), 84, StaffLinks.Desk.People.Folder);
        room.DeskLink("The office", "Mail", StaffLinks.Desk.Mail.Index(), 86, StaffLinks.Desk.Mail.Folder);
        room.DeskLink("The office", "History", StaffLinks.Desk.About.Audit.Index(), 88, StaffLinks.Desk.About.Audit.Folder);
        room.DeskLink("The office", "How Heed runs", StaffLinks.Desk.About.Index(), 90, StaffLinks.Desk.About.Folder);
        room.DeskLink("The office", "Your account", StaffLinks.Desk.MyAccount.Index(), 92, StaffLinks.Desk.Folder);
        room.Services.AddSingleton(
            new DeskAddresses(
                StaffLinks.Desk.Today(),
                StaffLinks.Site.SignIn(),
                StaffLinks.Site.SignOut(),
                StaffLinks.Desk.Search(),
                StaffLinks.Desk.About.Roles()
            )
        );
        room.Sample<DemonstrationAccounts>();
    }
}
