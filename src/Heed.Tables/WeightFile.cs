using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Heed.Statistics.Weighting;
using Heed.Tables.DataFiles;

namespace Heed.Tables;

/// <summary>The file of weights: <c>id,weight</c>, 17 significant digits, so that a number read back is the number written.</summary>
public static class WeightFile
{
    /// <summary>Writes beside the file's place and moves it there when complete.</summary>
    /// <exception cref="DataFileException">The place cannot be written to.</exception>
    public static void Write(string path, ByteIndex ids, Cells cells, WeighingResult weighed)
    {
        ArgumentNullException.ThrowIfNull(ids);
        ArgumentNullException.ThrowIfNull(cells);
        ArgumentNullException.ThrowIfNull(weighed);
        var endings = Endings(weighed);
        AtomicFile.Write(
            path,
            stream =>
            {
                using var buffer = new ChunkedStream(stream);
                buffer.Add("id,weight\n"u8);
                for (var i = 0; i < ids.Count; i++)
                {
                    AddId(buffer, ids[i]);
                    buffer.Add(endings[cells.OfPerson[i]]);
                }
            }
        );
    }

    // A few thousand cells share their weights: each number is written out once.
    private static byte[][] Endings(WeighingResult weighed)
    {
        var endings = new byte[weighed.OfCells.Length][];
        for (var c = 0; c < endings.Length; c++)
            endings[c] = Encoding.ASCII.GetBytes("," + weighed.OfCells[c].ToString("G17", CultureInfo.InvariantCulture) + "\n");
        return endings;
    }

    private static void AddId(ChunkedStream buffer, ReadOnlySpan<byte> id)
    {
        if (id.IndexOfAny(NeedsQuotation) < 0)
            buffer.Add(id);
        else
            buffer.Add(
                Encoding.UTF8.GetBytes('"' + Encoding.UTF8.GetString(id).Replace("\"", "\"\"", StringComparison.Ordinal) + '"')
            );
    }

    private static readonly SearchValues<byte> NeedsQuotation = SearchValues.Create(",;\"\r\n"u8);

    private sealed class ChunkedStream(Stream stream) : IDisposable
    {
        private readonly byte[] chunk = new byte[1 << 20];
        private int used;

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Add(ReadOnlySpan<byte> bytes)
        {
            if (used + bytes.Length > chunk.Length)
                Dispose();
            if (bytes.Length > chunk.Length)
                stream.Write(bytes);
            else
                bytes.CopyTo(chunk.AsSpan(used));
            used += bytes.Length > chunk.Length ? 0 : bytes.Length;
        }

        public void Dispose()
        {
            stream.Write(chunk, 0, used);
            used = 0;
        }
    }
}
