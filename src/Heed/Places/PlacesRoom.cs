using Heed.Office.Doors;
using Heed.Places.Doors;
using Heed.Places.Storage;
using Heed.Platform.Doors;
using Heed.Platform.Setup;

namespace Heed.Places;

public sealed class PlacesRoom : IRoom
{
    public void Register(RoomBuilder room)
    {
        room.Services.AddSingleton<PlacesInMemory>();
        room.Services.AddSingleton<IPlaces>(services => services.GetRequiredService<PlacesInMemory>());
        room.Services.AddScoped<IOfficeShare, AreaImport>();
        room.Services.AddScoped<AreaEditing>();
        room.SiteLink("Places", "nav.areas", PlacesLinks.Site.Index(), 40);
        room.Services.AddScoped<IDeskSearch, Desk.PlaceSearch>();
        room.DeskLink("Know", "Places", PlacesLinks.Desk.Index(), 40, PlacesLinks.Desk.Folder);
    }
}
