using System.Numerics;

namespace Heed.Statistics.Columns;

/// <summary>Some of the people, one bit each: bit i of word i/64 is set where person i is among them.</summary>
public sealed class PeopleFilter
{
    private readonly ulong[] words;

    internal PeopleFilter(ulong[] words, int people)
    {
        this.words = words;
        People = people;
    }

    /// <summary>Everybody.</summary>
    public static PeopleFilter Everybody(int people)
    {
        var all = new ulong[(people + 63) / 64];
        Array.Fill(all, ulong.MaxValue);
        if (people % 64 != 0)
            all[^1] = (1UL << (people % 64)) - 1;
        return new PeopleFilter(all, people);
    }

    /// <summary>How many people the columns hold.</summary>
    public int People { get; }

    /// <summary>The bits.</summary>
    public ReadOnlySpan<ulong> Words => words;

    /// <summary>How many people are among them.</summary>
    public long Count()
    {
        long count = 0;
        foreach (var word in words)
            count += BitOperations.PopCount(word);
        return count;
    }

    /// <summary>Whether a person is among them.</summary>
    public bool Includes(int person) => (words[person >> 6] >> person & 1) != 0;

    /// <summary>Those who are in both.</summary>
    public PeopleFilter And(PeopleFilter other) => Combine(other, (a, b) => a & b);

    /// <summary>Those who are in either.</summary>
    public PeopleFilter Or(PeopleFilter other) => Combine(other, (a, b) => a | b);

    /// <summary>Those who are not in it.</summary>
    public PeopleFilter Not() => Everybody(People).Combine(this, (a, b) => a & ~b);

    private PeopleFilter Combine(PeopleFilter other, Func<Vector<ulong>, Vector<ulong>, Vector<ulong>> by)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.People != People)
            throw new ArgumentException("Both filters are over the same people.", nameof(other));
        var both = new ulong[words.Length];
        var step = Vector<ulong>.Count;
        var i = 0;
        for (; i + step <= both.Length; i += step)
            by(new Vector<ulong>(words, i), new Vector<ulong>(other.words, i)).CopyTo(both, i);
        for (; i < both.Length; i++)
            both[i] = by(new Vector<ulong>(words[i]), new Vector<ulong>(other.words[i]))[0];
        return new PeopleFilter(both, People);
    }
}
