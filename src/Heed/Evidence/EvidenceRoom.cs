using Heed.Evidence.Desk;
using Heed.Evidence.Doors;
using Heed.Evidence.Reading;
using Heed.Evidence.Redactions;
using Heed.Platform.Setup;

namespace Heed.Evidence;

public sealed class EvidenceRoom : IRoom
{
    public void Register(RoomBuilder room)
    {
        room.Services.AddScoped<Views>();
        room.Services.AddScoped<Subjects>();
        room.Services.AddScoped<RedactionEditing>();
        room.Services.AddScoped<Facets>();
        room.Services.AddSingleton<FacetCache>();
        room.Services.AddScoped<ViewDetailsQuery>();
        room.DeskLink("Evidence", "What people said", EvidenceLinks.Desk.Index(), 30, EvidenceLinks.Desk.Folder);
    }
}
