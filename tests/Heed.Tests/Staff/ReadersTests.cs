using Heed.Tests.Harness;

namespace Heed.Tests.Staff;

/// <summary>Whoever may read a page of the desk and not act there is not led to type what will be refused.</summary>
public sealed class ReadersTests : RoomTest
{
    private const string Why = "You can read this page and not change it";
    private const string Open = "main form[method='post'] button:not(fieldset[disabled] button)";

    [Theory]
    [InlineData("administrator", "/desk/consultations/new")]
    [InlineData("panel-clerk", "/desk/consultations/new")]
    public async Task A_reader_sees_forms_closed_and_why(string role, string path)
    {
        var page = await (await Officer(role)).Visit(path);
        page.ShouldSay(Why);
        Assert.NotNull(page.Document.QuerySelector("main form fieldset[disabled] .govuk-form-group"));
        Assert.Null(page.Document.QuerySelector(Open));
        Assert.NotNull(page.Document.QuerySelector("form[action='/sign-out'] button"));
    }

    [Fact]
    public async Task Whoever_may_act_sees_the_form_open()
    {
        var page = await (await Officer("engagement")).Visit("/desk/consultations/new");
        Assert.DoesNotContain(Why, page.Html, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector(Open));
    }
}
