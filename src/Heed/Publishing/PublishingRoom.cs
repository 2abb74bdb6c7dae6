using Heed.Platform.Doors;
using Heed.Platform.Setup;
using Heed.Publishing.Desk;
using Heed.Publishing.Doors;
using Heed.Publishing.FixedPages;
using Heed.Publishing.Listing;
using Heed.Publishing.Reading;
using Heed.Publishing.Sample;

namespace Heed.Publishing;

public sealed class PublishingRoom : IRoom
{
    public void Register(RoomBuilder room)
    {
        room.Services.AddScoped<ItemPublishing>();
        room.Services.AddScoped<ItemClearance>();
        room.Services.AddScoped<PublishedItems>();
        room.Services.AddScoped<PublishedKinds>();
        room.Services.AddScoped<PublishingAudit>();
        room.Services.AddScoped<VersionStatusQuery>();
        room.Services.AddScoped<NewestVersions>();
        room.Services.AddScoped<ItemRows>();
        room.Services.AddScoped<PageKind>();
        room.Services.AddScoped<IPublishedKind>(services => services.GetRequiredService<PageKind>());
        room.Services.AddScoped<IPublicListing, PageListing>();
        room.Services.AddScoped<IDeskSearch, ItemSearch>();
        room.Services.AddScoped<PublicPages>();
        room.Services.AddScoped<PageDrafts>();
        room.Services.AddScoped<StartingPages>();
        room.Services.AddSingleton<IFixedPages, FixedPageLinks>();
        room.Services.AddScoped<VersionDetailsQuery>();
        room.Services.AddScoped<IToday, PublishingToday>();
        room.DeskLink("Say", "Publishing", PublishingLinks.Desk.Index(), 20, PublishingLinks.Desk.Folder);
        room.Sample<PublishFixedPages>();
    }
}
