using Heed.Evidence;
using Heed.Platform.Html;
using Heed.Platform.Web;

namespace Heed.Tests.Platform;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("abc", "abc")]
    [InlineData("a\nb\tc\r\n", "a\nb\tc\r\n")]
    [InlineData("a\u0000b\u0007c\u0085d", "abcd")]
    [InlineData("abc\uFFFE", "abc")]
    [InlineData("\uFFFFx\uFDD0y\uFDEF", "xy")]
    [InlineData("🦋é\u200D", "🦋é\u200D")]
    public void What_nobody_writes_goes_and_the_rest_stays(string typed, string clean) =>
        Assert.Equal(clean, PlainText.Clean(typed));

    [Fact]
    public void Halves_of_pairs_and_code_points_of_other_planes_go_too() =>
        Assert.Equal("ab", PlainText.Clean("a" + '\uD800' + "b" + '\uDC00' + char.ConvertFromUtf32(0x1FFFE)));

    [Fact]
    public void Text_with_such_characters_can_be_searched() => Assert.Equal(" abc", SearchText.Of("abc\uFFFE"));

    [Fact]
    public void Markdown_nested_too_deep_is_shown_as_it_was_written() =>
        Assert.Contains("[[[[", MarkdownText.Render(new string('[', 50_000)).ToString(), StringComparison.Ordinal);
}
