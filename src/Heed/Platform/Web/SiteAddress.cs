namespace Heed.Platform.Web;

/// <summary>
/// The public site's own address, for what leaves the site: letters and feeds. Setting <c>Site:Address</c>; without it the
/// first address that the program listens on.
/// </summary>
public sealed class SiteAddress(IConfiguration settings)
{
    private const string AtHome = "http://localhost:5080";

    private readonly string root = (First(settings["Site:Address"]) ?? First(settings["urls"]) ?? AtHome).TrimEnd('/');

    /// <summary>The whole address of a page.</summary>
    /// <param name="path">Its path, beginning with a slash.</param>
    public string Of(string path) => root + path;

    private static string? First(string? addresses) =>
        addresses?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault();
}
