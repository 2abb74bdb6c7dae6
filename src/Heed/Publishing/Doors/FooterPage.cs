namespace Heed.Publishing.Doors;

/// <summary>A fixed page that every office begins with, and that the footer of every page links while it is public.</summary>
/// <param name="Slug">Its address without the slash; its first wording is offices/content/{slug}.md.</param>
/// <param name="Words">Key of the words of the link.</param>
public sealed record FooterPage(string Slug, string Words)
{
    public static FooterPage WhatWeDo { get; } = new("what-we-do", "publishing.footer.what-we-do");

    public static FooterPage Accessibility { get; } = new("accessibility", "publishing.footer.accessibility");

    public static FooterPage Privacy { get; } = new("privacy", "publishing.footer.privacy");

    public static FooterPage Contact { get; } = new("contact", "publishing.footer.contact");

    /// <summary>In the order of the footer.</summary>
    public static IReadOnlyList<FooterPage> All { get; } = [WhatWeDo, Accessibility, Privacy, Contact];

    public string Address => PublishingLinks.Site.FixedPage(Slug);
}
