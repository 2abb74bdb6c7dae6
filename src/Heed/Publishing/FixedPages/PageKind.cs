using Heed.Publishing.Doors;

namespace Heed.Publishing.FixedPages;

/// <summary>The fixed pages of the site, written in Markdown: what we do, accessibility, privacy, contact, and any others.</summary>
public sealed class PageKind : IPublishedKind
{
    public const string Code = "page";

    public string Kind => Code;

    public string Name => "Fixed page";

    public string AddressOf(string slug) => PublishingLinks.Site.FixedPage(slug);

    public string? DeskAddressOf(Guid subjectId) => PublishingLinks.Desk.Pages.Edit($"{subjectId}");

    public Task<Preview> PreviewAsync(VersionContent version, CancellationToken cancel) =>
        Task.FromResult(new Preview("/Publishing/Site/_Page.cshtml", version));

    public string TextOf(VersionContent version) => $"{version.Title}\n{version.Summary}\n{version.Body}";

    /// <summary>Every fixed page is its own subject, found again by its address.</summary>
    public static Guid NewSubject() => Guid.CreateVersion7();
}
