using System.Net;
using Heed.Staff.Doors;
using Heed.Staff.Roles;
using Heed.Tests.Harness;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Staff;

public sealed class DeskRulesTests : RoomTest
{
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
                RoleTable.Built.RolesWith(Access.Read, page.ViewEnginePath).Count > 0,
                $"roles.csv lets nobody open {page.ViewEnginePath}"
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
            var refused = DeskPages.Where(page => RoleTable.Built.AccessOf([role], page.ViewEnginePath) == Access.None).ToList();
            if (refused.Count == 0)
                continue;
            var officer = await Officer(role);
            foreach (var page in refused)
            {
                var shown = await officer.Visit(AddressOf(page));
                Assert.True(shown.Status == HttpStatusCode.Forbidden, $"{role} may open {page.ViewEnginePath}");
                Assert.Equal("You cannot open this page", shown.Heading);
                shown.ShouldSay(StaffRoles.NameOf(RoleTable.Built.RolesWith(Access.Read, page.ViewEnginePath)[0]));
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
    [InlineData("Consultations/Desk/Edit", "engagement", Access.Act)]
    [InlineData("Consultations/Desk", "field-worker", Access.Read)]
    [InlineData("Staff/Desk/People/Add", "engagement", Access.None)]
    [InlineData("Staff/Desk/Today", "engagement", Access.Act)]
    [InlineData("Nowhere/Desk/Index", "administrator", Access.None)]
    [InlineData("Staff/DeskPeople", "administrator", Access.None)]
    public void The_longest_folder_holds_and_a_folder_without_a_line_is_closed(string page, string role, Access access) =>
        Assert.Equal(access, RoleTable.Built.AccessOf([role], page));

    [Fact]
    public void A_table_with_a_mistake_in_it_is_not_read()
    {
        Assert.Throws<FormatException>(() => RoleTable.Parse("folder,wizard\nStaff/Desk,act"));
        Assert.Throws<FormatException>(() => RoleTable.Parse("folder,analyst\nStaff/Desk,write"));
        Assert.Throws<FormatException>(() => RoleTable.Parse("folder,analyst\nStaff/Desk"));
    }

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
