namespace Heed.Platform.Doors;

/// <summary>Addresses of the Staff room that the building's own pages and rules need. Staff registers them.</summary>
/// <param name="Today">The desk's first page.</param>
/// <param name="SignIn">Where somebody signs in; everything beneath it counts as a try.</param>
/// <param name="SignOut">What the button in the bar posts to.</param>
/// <param name="Search">The search over the whole desk.</param>
/// <param name="Roles">What each role may do.</param>
public sealed record DeskAddresses(string Today, string SignIn, string SignOut, string Search, string Roles)
{
    /// <summary>Every page of staff is beneath this, and no other.</summary>
    public const string Root = "/desk";

    public static bool IsDesk(PathString path) => path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase);
}
