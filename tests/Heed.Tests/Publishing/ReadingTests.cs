using Heed.Publishing;
using Heed.Publishing.Reading;

namespace Heed.Tests.Publishing;

public sealed class ReadingTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("one two three", "one 2 three")]
    [InlineData("a\nb\nc\n", "a\nB b\nc\nd\n")]
    [InlineData("", "all new\nlines")]
    [InlineData("all gone", "")]
    public void A_difference_holds_both_texts_whole(string before, string after)
    {
        var parts = WordDifference.Between(before, after);
        Assert.Equal(before, string.Concat(parts.Where(part => part.Change != Change.Added).Select(part => part.Text)));
        Assert.Equal(after, string.Concat(parts.Where(part => part.Change != Change.Removed).Select(part => part.Text)));
    }

    [Fact]
    public void A_difference_marks_the_words_that_changed_and_no_others()
    {
        var parts = WordDifference.Between("We meet on Monday.\nCome along.", "We meet on Tuesday.\nCome along.");
        Assert.Equal(["Monday"], parts.Where(part => part.Change == Change.Removed).Select(part => part.Text));
        Assert.Equal(["Tuesday"], parts.Where(part => part.Change == Change.Added).Select(part => part.Text));
    }

    [Theory]
    [InlineData("cat", 1)]
    [InlineData("make", 1)]
    [InlineData("table", 2)]
    [InlineData("police", 2)]
    [InlineData("consultation", 4)]
    public void Syllables_are_counted_by_groups_of_vowels(string word, int syllables) =>
        Assert.Equal(syllables, ReadingAge.Syllables(word));

    [Fact]
    public void Plain_words_read_younger_than_official_ones()
    {
        var plain = string.Concat(Enumerable.Repeat("We ask you what you think. Then we say what we did. ", 5));
        var official = string.Concat(
            Enumerable.Repeat(
                "Representations concerning operational accountability arrangements necessitate considerable deliberation. ",
                5
            )
        );
        Assert.InRange(ReadingAge.Of(plain)!.Value, 5, 9);
        Assert.True(ReadingAge.Of(official) > 20);
        Assert.Null(ReadingAge.Of("Too short to tell."));
    }

    [Fact]
    public void The_fingerprint_tells_divisions_of_the_same_letters_apart()
    {
        Assert.Equal(ContentHash.Of("a", "b", "c"), ContentHash.Of("a", "b", "c"));
        Assert.NotEqual(ContentHash.Of("ab", "", "c"), ContentHash.Of("a", "b", "c"));
        Assert.Equal(64, ContentHash.Of("", "", "").Length);
    }
}
