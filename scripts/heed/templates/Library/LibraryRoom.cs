using Heed.Platform.Setup;

namespace Heed.Library;

public sealed class LibraryRoom : IRoom
{
    public void Register(RoomBuilder room) =>
        room.DeskLink("Library", "Books", LibraryLinks.Desk.Books.Index(), 50, LibraryLinks.Desk.Books.Folder);
}
