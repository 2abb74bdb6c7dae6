using Heed.Platform.Setup;
using Heed.Publishing.Doors;

namespace Heed.Publishing;

/// <summary>Everything the office says: items, versions, clearance, publication.</summary>
public sealed class PublishingRoom : IRoom
{
    public void Register(RoomBuilder room)
    {
        room.Services.AddScoped<PressRoom>();
        room.Services.AddScoped<ClearanceDesk>();
        room.Services.AddScoped<PublishedItems>();
        room.Services.AddScoped<PublishedKinds>();
        room.Services.AddScoped<PublicRecord>();
        room.Services.AddScoped<Standings>();
    }
}
