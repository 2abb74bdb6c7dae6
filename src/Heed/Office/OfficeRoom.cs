using Heed.Office.Doors;
using Heed.Office.Profile;
using Heed.Office.Sample;
using Heed.Platform.Doors;
using Heed.Platform.Setup;

namespace Heed.Office;

public sealed class OfficeRoom : IRoom
{
    public void Register(RoomBuilder room)
    {
        room.Services.AddSingleton<CurrentProfile>();
        room.Services.AddSingleton<IOfficeProfile>(services => services.GetRequiredService<CurrentProfile>());
        room.Services.AddSingleton<IBranding, OfficeBranding>();
        room.Services.AddScoped<LoadOffice>();
        room.Services.AddScoped<ProfileEditing>();
        room.Services.AddScoped<IToday, OfficeToday>();
        room.DeskLink("The office", "Office profile", OfficeLinks.Desk.Index(), 80, OfficeLinks.Desk.Folder);
        room.Sample<LoadDemonstrationProfile>();
    }
}
