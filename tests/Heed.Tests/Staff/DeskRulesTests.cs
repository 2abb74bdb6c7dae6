using System.Net;
using Heed.Platform.Doors;
using Heed.Staff.Doors;
using Heed.Staff.Roles;
using Heed.Tests.Harness;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Staff;

public sealed class DeskRulesTests : RoomTest
{
    private RoleTable Table => Services.GetRequiredService<RoleTable>();

    private IReadOnlyList<PageActionDescriptor> DeskPages =>
        [
            .. Services
                .GetRequiredService<IActionDescriptorCollectionProvider>()
                .ActionDescriptors.Items.OfType<PageActionDescriptor>()
                .Where(page =>
                    page.ViewEnginePath.Contains("/Desk/", StringComparison.Ordinal)
                    || AddressOf(page).StartsWith("/desk", StringComparison.Ordinal)
                ),
        ];

    [Fact]
    public void Every_desk_page_has_a_rule_and_somebody_who_may_read_it()
    {
        Assert.True(DeskPages.Count > 10);
        foreach (var page in DeskPages)
            Assert.True(
                Table.RolesWith(Access.Read, FolderOf(page)).Count > 0,
                $"permissions.txt lets nobody open {page.ViewEnginePath}"
            );
    }

    [Fact]
    public async Task Every_desk_page_sends_the_public_to_the_sign_in()
    {
        foreach (var page in DeskPages)
        {
            var response = await Citizen.Client.GetAsync(AddressOf(page));
            Assert.Equal(HttpStatusCode.Found, response.StatusCode);
            Assert.StartsWith("/sign-in", response.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_desk_page_refuses_a_role_that_may_not_read_it_and_says_who_may()
    {
        var tried = 0;
        foreach (var role in StaffRoles.All)
        {
            var refused = DeskPages.Where(page => Table.AccessOf([role], FolderOf(page)) == Access.None).ToList();
            if (refused.Count == 0)
                continue;
            var officer = await Officer(role);
            foreach (var page in refused)
            {
                var shown = await officer.Visit(AddressOf(page));
                Assert.True(shown.Status == HttpStatusCode.Forbidden, $"{role} may open {page.ViewEnginePath}");
                Assert.Equal("You cannot open this page", shown.Heading);
                shown.ShouldSay(StaffRoles.NameOf(Table.RolesWith(Access.Read, FolderOf(page))[0]));
                tried++;
            }
        }
        Assert.True(tried > 10);
    }

    [Fact]
    public async Task Who_may_only_read_cannot_send_a_form()
    {
        var reader = await Officer("chief-executive");
        var response = await reader.Client.PostAsync("/desk/people/add", new FormUrlEncodedContent([]));
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains(
            "You can read this page, but not change anything on it",
            await response.Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("Consultations/Desk", "engagement", Access.Act)]
    [InlineData("Consultations/Desk", "field-worker", Access.Read)]
    [InlineData("Consultations/Desk/Override", "engagement", Access.Read)]
    [InlineData("Staff/Desk/People", "engagement", Access.None)]
    [InlineData("Staff/Desk", "engagement", Access.Act)]
    [InlineData("Staff/Desk/Nowhere", "administrator", Access.None)]
    [InlineData("Staff", "administrator", Access.None)]
    public void A_folder_that_no_file_names_is_closed(string folder, string role, Access access) =>
        Assert.Equal(access, Table.AccessOf([role], folder));

    [Fact]
    public void A_right_holds_in_every_folder_above_it_and_everybody_is_whoever_is_not_named()
    {
        var rules = Parse(
            "# why\n\nDesk\nDesk/Gates\n    read: everybody\n    act: analyst, casework\nDesk/Notes\n    read: analyst"
        );
        Assert.Equal(["Room/Desk", "Room/Desk/Gates"], rules[0].Folders);
        Assert.Equal((Access.Act, Access.Read), (rules[0].Roles["casework"], rules[0].Roles["engagement"]));
        Assert.Equal((Access.Read, Access.None), (rules[1].Roles["analyst"], rules[1].Roles["casework"]));
    }

    [Theory]
    [InlineData("Desk\n  act: wizard", "line 2: there is no role \"wizard\"")]
    [InlineData("Desk\n  act: analyst,", "line 2: there is no role \"\"")]
    [InlineData("Desk\n  act", "line 2: there is no role \"\"")]
    [InlineData("Desk\n  write: analyst", "line 2: \"write\" is neither \"act: …\" nor \"read: …\"")]
    [InlineData("Desk\n  act: analyst\n  act: casework", "line 3: \"act\" is here twice")]
    [InlineData("Desk\n  act: analyst\n  read: analyst", "line 3: analyst is here twice")]
    [InlineData("Desk\n\n# why\nDesk/Gats\n  act: analyst", "line 4: there is no folder of pages Desk/Gats")]
    [InlineData("Desk\nDesk\n  act: analyst", "line 2: Desk is here twice")]
    [InlineData("Desk\n  act: analyst\nDesk\n  read: casework", "line 3: Desk is here twice")]
    [InlineData("  act: analyst\nDesk", "line 1: there is no folder above this line")]
    [InlineData("Desk\nDesk/Gates", "line 2: nobody may read Desk/Gates")]
    [InlineData("Desk\n  act: analyst", "says nothing of Desk/Gates, Desk/Notes")]
    public void A_file_with_a_mistake_in_it_is_refused_by_its_line(string text, string why)
    {
        var refused = Assert.Throws<FormatException>(() => Parse(text));
        Assert.StartsWith("src/Heed/Room/permissions.txt", refused.Message, StringComparison.Ordinal);
        Assert.EndsWith(why + ".", refused.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<FolderRule> Parse(string text) =>
        PermissionsFile.Parse("Room", text, ["Desk", "Desk/Gates", "Desk/Notes", "Site"]);

    private static string FolderOf(PageActionDescriptor page) => PageFolder.Of(page)!;

    /// <summary>An address of the page, with something in place of each parameter.</summary>
    private static string AddressOf(PageActionDescriptor page) =>
        "/"
        + string.Join(
            '/',
            (page.AttributeRouteInfo?.Template ?? "").Split('/').Select(part => part.StartsWith('{') ? SomethingFor(part) : part)
        );

    private static string SomethingFor(string parameter) =>
        parameter.EndsWith("?}", StringComparison.Ordinal) ? ""
        : parameter.Contains(":guid", StringComparison.Ordinal) ? Guid.Empty.ToString()
        : parameter.Contains(":int", StringComparison.Ordinal) ? "1"
        : "something";
}
