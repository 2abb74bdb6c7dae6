using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Heed.Tables.DataFiles;

namespace Heed.Tests.Statistics;

public sealed class ByteIndexTests
{
    // Words of few letters, so that many repeat; ascending to begin with in half of the cases.
    private static readonly Arbitrary<string[]> Words = (
        from words in Gen.Choose(0, 3000).Select(n => n.ToString()).ListOf()
        from more in Gen.Choose(0, 3000).Select(n => n.ToString()).ListOf()
        from inOrder in Gen.Elements(true, false)
        select (string[])
            [.. inOrder ? words.OrderBy(w => w.Length).ThenBy(w => w, StringComparer.Ordinal) : words.AsEnumerable(), .. more]
    ).ToArbitrary();

    [Fact]
    public void Each_word_keeps_the_number_it_was_given_first() =>
        Prop.ForAll(
                Words,
                words =>
                {
                    var (index, numbers) = (new ByteIndex(), new Dictionary<string, int>());
                    foreach (var word in words)
                    {
                        var isNew = numbers.TryAdd(word, numbers.Count);
                        Assert.Equal(isNew, index.TryAdd(Encoding.UTF8.GetBytes(word), out var number));
                        Assert.Equal(numbers[word], number);
                    }
                    foreach (var (word, number) in numbers)
                    {
                        Assert.Equal(number, index.Find(Encoding.UTF8.GetBytes(word)));
                        Assert.Equal(word, Encoding.UTF8.GetString(index[number]));
                    }
                    Assert.Equal(-1, index.Find("none of them"u8));
                    Assert.Equal(numbers.Count, index.Count);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Half_a_million_words_in_any_order_are_told_apart()
    {
        var index = new ByteIndex();
        for (var i = 0; i < 500_000; i++)
            Assert.True(index.TryAdd(Encoding.UTF8.GetBytes($"{i * 7919L % 500_009}"), out _));
        Assert.False(index.TryAdd("7919"u8, out var number));
        Assert.Equal(1, number);
    }
}
