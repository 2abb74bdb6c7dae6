using Heed.Platform.Components.Actions;
using Heed.Platform.Data;
using Heed.Platform.Layout.Problem;
using Heed.Platform.Web;
using Heed.Publishing.FixedPages;
using Heed.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Heed.Tests.Platform;

/// <summary>When something cannot be done, and why.</summary>
public sealed class ProblemTests : RoomTest
{
    [Fact]
    public void What_will_work_a_little_later_is_not_called_a_mistake()
    {
        Assert.Equal(503, ProblemModel.StatusOf(new TooBusyException("")));
        Assert.Equal(503, ProblemModel.StatusOf(new InvalidOperationException("", new TooBusyException(""))));
        Assert.Equal(413, ProblemModel.StatusOf(new InvalidDataException()));
        Assert.Equal(500, ProblemModel.StatusOf(new InvalidOperationException()));
    }

    [Fact]
    public async Task The_footer_of_an_error_page_needs_no_database()
    {
        await using var nothing = new ServiceCollection().BuildServiceProvider();
        var pages = new FixedPageLinks(
            nothing.GetRequiredService<IServiceScopeFactory>(),
            Services.GetRequiredService<SiteCache>(),
            TimeProvider.System,
            NullLogger<FixedPageLinks>.Instance
        );
        Assert.Empty((await pages.CurrentAsync(default)).Links);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("?handler=Unlock", false)]
    [InlineData("/desk/people", false)]
    [InlineData("/desk?handler=x", false)]
    [InlineData("/desktop", true)]
    [InlineData("/sign-out", true)]
    public void A_form_leaves_the_desk_by_its_address(string? action, bool leaves) =>
        Assert.Equal(leaves, DeskFormTagHelper.LeavesTheDesk(action));
}
