using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Heed.Tables.DataFiles;

/// <summary>
/// Numbers distinct byte strings in order of appearance. A million identifiers are told apart without making a million
/// strings; as long as they come in ascending order (shorter first, then by bytes), as identifiers mostly do, nothing has to be
/// looked up at all.
/// </summary>
public sealed class ByteIndex
{
    private int[] slots = [];
    private uint[] hashes = [];
    private int[] ends = new int[1 << 7];
    private byte[] pool = new byte[1 << 10];

    /// <summary>How many distinct strings there are.</summary>
    public int Count { get; private set; }

    /// <summary>The bytes of a string by its number.</summary>
    public ReadOnlySpan<byte> this[int number] => pool.AsSpan(Start(number), ends[number] - Start(number));

    /// <summary>The number of a string, or −1.</summary>
    public int Find(ReadOnlySpan<byte> key)
    {
        if (slots.Length == 0)
            Spread();
        var hash = Hash(key);
        for (var slot = (int)hash & (slots.Length - 1); slots[slot] != 0; slot = (slot + 1) & (slots.Length - 1))
        {
            var number = slots[slot] - 1;
            if (hashes[number] == hash && this[number].SequenceEqual(key))
                return number;
        }
        return -1;
    }

    /// <summary>Gives the string the next number; false, with its number, where it has one already.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryAdd(ReadOnlySpan<byte> key, out int number)
    {
        number = Count;
        if (slots.Length == 0 && IsAfterLast(key))
        {
            Append(key);
            return true;
        }
        if (slots.Length == 0)
            Spread();
        var hash = Hash(key);
        var slot = (int)hash & (slots.Length - 1);
        for (; slots[slot] != 0; slot = (slot + 1) & (slots.Length - 1))
        {
            number = slots[slot] - 1;
            if (hashes[number] == hash && this[number].SequenceEqual(key))
                return false;
        }
        number = Count;
        slots[slot] = number + 1;
        Append(key);
        hashes[number] = hash;
        if (Count * 2 > slots.Length)
            Spread();
        return true;
    }

    private bool IsAfterLast(ReadOnlySpan<byte> key)
    {
        if (Count == 0)
            return true;
        var last = this[Count - 1];
        return key.Length > last.Length || (key.Length == last.Length && key.SequenceCompareTo(last) > 0);
    }

    private void Append(ReadOnlySpan<byte> key)
    {
        var start = Count == 0 ? 0 : ends[Count - 1];
        if (start + key.Length > pool.Length)
            Array.Resize(ref pool, Math.Max(pool.Length * 2, start + key.Length));
        key.CopyTo(pool.AsSpan(start));
        if (Count == ends.Length)
            Array.Resize(ref ends, Count * 2);
        if (slots.Length > 0 && Count >= hashes.Length)
            Array.Resize(ref hashes, ends.Length);
        ends[Count++] = start + key.Length;
    }

    // A quarter full at first, half full at most. The first time the strings that came in order get their hashes.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Spread()
    {
        if (slots.Length == 0)
        {
            hashes = new uint[ends.Length];
            for (var number = 0; number < Count; number++)
                hashes[number] = Hash(this[number]);
        }
        slots = new int[BitOperations.RoundUpToPowerOf2((uint)Math.Max(64, Count * 4))];
        for (var number = 0; number < Count; number++)
        {
            var slot = (int)hashes[number] & (slots.Length - 1);
            while (slots[slot] != 0)
                slot = (slot + 1) & (slots.Length - 1);
            slots[slot] = number + 1;
        }
    }

    private int Start(int number) => number == 0 ? 0 : ends[number - 1];

    private static uint Hash(ReadOnlySpan<byte> key)
    {
        const ulong mix = 0x9E3779B97F4A7C15;
        var hash = (ulong)key.Length * mix;
        for (; key.Length >= 8; key = key[8..])
            hash = Turn((hash ^ BinaryPrimitives.ReadUInt64LittleEndian(key)) * mix);
        ulong rest = 0;
        foreach (var b in key)
            rest = (rest << 8) | b;
        hash = Turn((hash ^ rest) * mix);
        return (uint)hash;
    }

    private static ulong Turn(ulong hash) => hash ^ (hash >> 29);
}
