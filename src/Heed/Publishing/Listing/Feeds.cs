using System.Globalization;
using System.Text;
using System.Xml;
using Heed.Platform.Doors;
using Heed.Publishing.Doors;

namespace Heed.Publishing.Listing;

/// <summary>The site map (sitemaps.org 0.9) and the feed of what is new (Atom, RFC 4287).</summary>
internal static class Feeds
{
    private const string SitemapNames = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string AtomNames = "http://www.w3.org/2005/Atom";

    /// <summary>The most entries in the feed.</summary>
    private const int Newest = 50;

    public static byte[] Sitemap(IEnumerable<ListedPage> pages, string site) =>
        Write(xml =>
        {
            xml.WriteStartElement("urlset", SitemapNames);
            foreach (var page in pages.Prepend(Home(pages)).DistinctBy(page => page.Href))
            {
                xml.WriteStartElement("url", SitemapNames);
                xml.WriteElementString("loc", SitemapNames, site + page.Href);
                xml.WriteElementString("lastmod", SitemapNames, Stamp(page.ChangedAt));
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        });

    public static byte[] Atom(IReadOnlyList<ListedPage> pages, string site, Brand brand) =>
        Write(xml =>
        {
            xml.WriteStartElement("feed", AtomNames);
            xml.WriteElementString("title", AtomNames, brand.OfficeName);
            xml.WriteElementString("id", AtomNames, site + PublishingLinks.Site.Home());
            Link(xml, "self", site + PublishingLinks.Site.Feed());
            Link(xml, "alternate", site + PublishingLinks.Site.Home());
            xml.WriteElementString("updated", AtomNames, Stamp(Home(pages).ChangedAt));
            xml.WriteStartElement("author", AtomNames);
            xml.WriteElementString("name", AtomNames, brand.OfficeName);
            if (brand.Email is { Length: > 0 } email)
                xml.WriteElementString("email", AtomNames, email);
            xml.WriteEndElement();
            foreach (var page in pages.Take(Newest))
                Entry(xml, page, site);
            xml.WriteEndElement();
        });

    private static void Entry(XmlWriter xml, ListedPage page, string site)
    {
        xml.WriteStartElement("entry", AtomNames);
        xml.WriteElementString("title", AtomNames, page.Title);
        xml.WriteElementString("id", AtomNames, site + page.Href);
        Link(xml, "alternate", site + page.Href);
        xml.WriteElementString("updated", AtomNames, Stamp(page.ChangedAt));
        xml.WriteElementString("summary", AtomNames, page.Summary);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string href)
    {
        xml.WriteStartElement("link", AtomNames);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", href);
        xml.WriteEndElement();
    }

    /// <summary>The home page is as new as the newest page on it.</summary>
    private static ListedPage Home(IEnumerable<ListedPage> pages) =>
        new(
            PublishingLinks.Site.Home(),
            "",
            "",
            ListedSection.Other,
            pages.Select(page => page.ChangedAt).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max()
        );

    private static string Stamp(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static byte[] Write(Action<XmlWriter> content)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Indent = true, Encoding = new UTF8Encoding(false) }))
            content(xml);
        return stream.ToArray();
    }
}
