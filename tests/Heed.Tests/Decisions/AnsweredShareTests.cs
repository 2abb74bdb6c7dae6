using Heed.Decisions;

namespace Heed.Tests.Decisions;

public sealed class AnsweredShareTests
{
    [Theory]
    [InlineData(5, 6, "5 of 6 findings answered, 83%")]
    [InlineData(0, 0, "No findings yet")]
    [InlineData(1, 1, "1 of 1 finding answered, 100%")]
    [InlineData(299, 300, "299 of 300 findings answered, 99%")]
    [InlineData(1, 300, "1 of 300 findings answered, 1%")]
    [InlineData(0, 3, "0 of 3 findings answered, 0%")]
    public void A_share_is_whole_only_when_all_are_answered(int answered, int of, string words) =>
        Assert.Equal(words, new AnsweredShare(answered, of).ToString());
}
