using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Heed.Tables.DataFiles;

/// <summary>Finds where plain values end: at a separator or the end of a line. Looks at 64 bytes at a time and remembers them.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct ValueEnds(byte[] bytes, byte separator)
{
    private int block = -1;
    private ulong found;

    /// <summary>The first end at or after a position; the length of the file where there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int From(int position)
    {
        if (position >= bytes.Length)
            return bytes.Length;
        if (block != (position & ~63))
            Look(position & ~63);
        var ahead = found & (ulong.MaxValue << (position & 63));
        while (ahead == 0)
        {
            if (block + 64 >= bytes.Length)
                return bytes.Length;
            Look(block + 64);
            ahead = found;
        }
        return block + BitOperations.TrailingZeroCount(ahead);
    }

    private void Look(int start)
    {
        block = start;
        if (start + 64 > bytes.Length)
        {
            found = 0;
            for (var i = start; i < bytes.Length; i++)
                found |= bytes[i] == separator || bytes[i] is (byte)'\n' or (byte)'\r' ? 1UL << (i - start) : 0;
            return;
        }
        ref var first = ref bytes[start];
        found = Ends(Vector256.LoadUnsafe(ref first)) | ((ulong)Ends(Vector256.LoadUnsafe(ref first, 32)) << 32);
    }

    private readonly uint Ends(Vector256<byte> text) =>
        (
            Vector256.Equals(text, Vector256.Create(separator))
            | Vector256.Equals(text, Vector256.Create((byte)'\n'))
            | Vector256.Equals(text, Vector256.Create((byte)'\r'))
        ).ExtractMostSignificantBits();
}
