using Heed.Links.Generator;

namespace Heed.Tests.House.Text;

/// <summary>From the address that a page states to the member by which others link to it.</summary>
public sealed class LinksWriterTests
{
    [Theory]
    [InlineData("/", "public static string Show() => \"/\";")]
    [InlineData("/feed.xml", "public static string Show() => \"/feed.xml\";")]
    [InlineData("/desk/room", "public static string Show() => \"/desk/room\";")]
    [InlineData("/desk/room/{id:guid}", "public static string Show(global::System.Guid @id) => \"/desk/room\" + \"/\" + @id;")]
    [InlineData(
        "/room/{slug}/results",
        "public static string Show(string @slug) => \"/room\" + \"/\" + global::System.Uri.EscapeDataString(@slug) + \"/results\";"
    )]
    [InlineData(
        "/{slug}/{number:int}",
        "public static string Show(string @slug, int @number) => \"/\" + global::System.Uri.EscapeDataString(@slug) + \"/\" + @number;"
    )]
    [InlineData(
        "/desk/room/{subject:guid?}",
        "public static string Show(global::System.Guid? @subject = null) => \"/desk/room\" + (@subject is null ? \"\" : \"/\" + @subject);"
    )]
    [InlineData(
        "/face/{face:regex(^(desk|site)$)?}",
        "public static string Show(string? @face = null) => \"/face\" + (@face is null ? \"\" : \"/\" + global::System.Uri.EscapeDataString(@face));"
    )]
    public void An_address_gives_a_method_with_its_parameters(string address, string member) =>
        Assert.Contains(member, Flat(Write(("Room/Site/Show.cshtml", address))));

    [Fact]
    public void A_page_named_for_its_folder_says_that_it_is_a_page() =>
        Assert.Contains("string LaunchPage()", Write(("Room/Desk/Launch/Launch.cshtml", "/desk/launch")));

    [Fact]
    public void Members_lie_as_their_folders_do_and_folders_are_named() =>
        Assert.Contains(
            "public static class RoomLinks { "
                + "public static class Desk { public const string Folder = \"Room/Desk\"; public static string Index() => \"/desk/room\"; "
                + "public static class Lists { public const string Folder = \"Room/Desk/Lists\"; public static string All() => \"/desk/room/lists\"; } } "
                + "public static class Site { public const string Folder = \"Room/Site\"; public static string Index() => \"/room\"; } }",
            Flat(
                Write(
                    ("Room/Site/Index.cshtml", "/room"),
                    ("Room/Desk/Lists/All.cshtml", "/desk/room/lists"),
                    ("Room/Desk/Index.cshtml", "/desk/room")
                )
            )
        );

    [Theory]
    [InlineData("files")]
    [InlineData("/files/{*path}")]
    [InlineData("/files/{name=index}")]
    [InlineData("/files/{name}{ending}")]
    [InlineData("/files/page-{number:int}")]
    public void An_address_that_is_not_understood_stops_the_build(string address) =>
        Assert.Contains(
            $"#error No link can be generated for the address \"{address}\"",
            Write(("Room/Site/Files.cshtml", address))
        );

    private static string Write(params (string Path, string Address)[] pages) =>
        LinksWriter.Write("Room", [.. pages.Select(page => new LinkedPage(page.Path, page.Address))]);

    private static string Flat(string text) =>
        string.Join(' ', text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));
}
