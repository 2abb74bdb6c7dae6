using Heed.Evidence.Doors;
using Heed.Platform.Setup;

namespace Heed.Evidence;

/// <summary>What people said, from every channel, in one place.</summary>
public sealed class EvidenceRoom : IRoom
{
    public void Register(RoomBuilder room) => room.Services.AddScoped<Views>();
}
