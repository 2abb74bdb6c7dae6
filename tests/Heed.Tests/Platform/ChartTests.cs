using Heed.Platform.Charts;
using Heed.Platform.Components;
using Heed.Platform.Components.Lists;
using Heed.Platform.Layout;

namespace Heed.Tests.Platform;

public sealed class ChartTests
{
    [Theory]
    [InlineData(0.079, 0.1, "under")]
    [InlineData(0.08, 0.1, "fair")]
    [InlineData(0.125, 0.1, "fair")]
    [InlineData(0.126, 0.1, "over")]
    [InlineData(0, 0, "fair")]
    [InlineData(0.01, 0, "over")]
    public void A_group_far_from_its_share_is_said_in_words(double answered, double population, string reading) =>
        Assert.Equal(reading, new ProfileGroup("a", answered, population).Reading);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(19.9, 1)]
    [InlineData(20, 2)]
    [InlineData(99.9, 5)]
    [InlineData(100, 5)]
    public void Shades_are_five_classes_of_one_width(double value, int shade) =>
        Assert.Equal(shade, TilesChart.ShadeOf(value, 0, 100));

    [Fact]
    public void Areas_that_are_all_the_same_have_the_middle_shade() => Assert.Equal(3, TilesChart.ShadeOf(4, 4, 4));

    [Theory]
    [InlineData(1, 1, "1")]
    [InlineData(1, 5, "1 2 0 5")]
    [InlineData(4, 49, "1 2 3 4 5 0 49")]
    [InlineData(25, 49, "1 0 24 25 26 0 49")]
    [InlineData(49, 49, "1 0 48 49")]
    public void Pages_shown_are_the_ends_this_one_and_its_neighbours(int current, int pages, string expected) =>
        Assert.Equal(expected, string.Join(' ', PaginationTagHelper.Shown(current, pages)));

    [Theory]
    [InlineData("#ffffff", "#000000", 21)]
    [InlineData("#777777", "#ffffff", 4.48)]
    [InlineData("#1d70b8", "#ffffff", 5.17)]
    public void Contrast_is_that_of_WCAG(string one, string other, double ratio) =>
        Assert.Equal(ratio, Contrast.Between(one, other), 0.01);

    [Theory]
    [InlineData("#14576b", true)]
    [InlineData("#777777", false)]
    [InlineData("red", false)]
    [InlineData("#12345g", false)]
    [InlineData("#fff;}body{", false)]
    public void Only_a_colour_that_can_be_read_on_white_may_be_the_accent(string colour, bool may)
    {
        Assert.Equal(may, Contrast.MayBeAccent(colour, out var refusal));
        Assert.Equal(may, refusal is null);
    }

    [Fact]
    public void Markup_encodes_text_and_attributes()
    {
        using var html = new StringWriter();
        Markup
            .Tag("p", "a", "<i>", Markup.Hidden("&"))
            .With("title", "\"x\"")
            .With("id", null)
            .WriteTo(html, System.Text.Encodings.Web.HtmlEncoder.Default);
        Assert.Equal(
            """<p class="a" title="&quot;x&quot;">&lt;i&gt;<span class="govuk-visually-hidden">&amp;</span></p>""",
            html.ToString()
        );
    }
}
