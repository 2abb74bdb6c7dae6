using System.Security.Claims;

namespace Heed.Platform.Doors;

/// <summary>Which of the two faces a link belongs to.</summary>
public enum NavigationSide
{
    Site,
    Desk,
}

/// <summary>A link that a room puts in the navigation.</summary>
/// <param name="Side">Public site or desk.</param>
/// <param name="Group">For desk links what the office does there (Listen, Say, Answer, Know, The office), which groups them; on the site the room.</param>
/// <param name="Text">The words: on the desk plain English, on the site a key of the room's words.</param>
/// <param name="Href">The page.</param>
/// <param name="Order">Position, small first.</param>
/// <param name="Folder">For desk links, the page folder whose rules decide who sees it ("Consultations/Desk").</param>
public sealed record NavigationLink(
    NavigationSide Side,
    string Group,
    string Text,
    string Href,
    int Order,
    string? Folder = null
);

/// <summary>Answered by the Staff room: may this person read the desk pages of a folder, and act in them?</summary>
public interface IDeskAccess
{
    bool MayRead(ClaimsPrincipal person, string folder);

    bool MayAct(ClaimsPrincipal person, string folder);
}
