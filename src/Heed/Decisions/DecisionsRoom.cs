using Heed.Platform.Setup;

namespace Heed.Decisions;

/// <summary>Everything this room brings to the program.</summary>
public sealed class DecisionsRoom : IRoom
{
    public void Register(RoomBuilder room) => room.DeskLink("Decisions", "You said, we did", "/desk/decisions", 20, "Decisions/Desk");
}
