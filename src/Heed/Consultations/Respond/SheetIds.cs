using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Heed.Consultations.Respond;

/// <summary>
/// Ids of sheets and of the views on them. Nobody can tell from an id when or in what order a sheet came, nor find the sheet of
/// a reference number; but some that come near each other begin alike, so that they lie near each other in every index, and a
/// commit writes a few pages of it instead of one for each sheet.
/// </summary>
/// <remarks>
/// Six random bytes, the same for 128 sheets in turn and then others; eight random bytes; two that number the views of a sheet.
/// Beginnings are in no order. That two sheets begin alike says less of when they came than the day that each has on it.
/// </remarks>
public sealed class SheetIds
{
    private const int Together = 128;
    private const int Beginning = 6;
    private readonly Lock turn = new();
    private readonly byte[] beginning = new byte[Beginning];
    private int left;

    /// <summary>An id for a sheet. Safe to call from many threads.</summary>
    public Guid Next()
    {
        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes[..14]);
        lock (turn)
        {
            if (left-- == 0)
            {
                left = Together - 1;
                RandomNumberGenerator.Fill(beginning);
            }
            beginning.CopyTo(bytes);
        }
        return new(bytes, bigEndian: true);
    }

    /// <summary>The id of the view with this number (from 1) on a sheet with an id from <see cref="Next"/>.</summary>
    public static Guid OfView(Guid sheet, int number)
    {
        Span<byte> bytes = stackalloc byte[16];
        sheet.TryWriteBytes(bytes, bigEndian: true, out _);
        BinaryPrimitives.WriteUInt16BigEndian(bytes[14..], (ushort)number);
        return new(bytes, bigEndian: true);
    }
}
