using System.Runtime.CompilerServices;

namespace Heed.Tables.DataFiles;

/// <summary>Walks over a file's rows without copying: values are spans of the file, valid until the next row.</summary>
public sealed class DataRows
{
    private readonly DataFile file;
    private readonly byte[] bytes;
    private int[] starts = new int[16];
    private int[] lengths = new int[16];
    private byte[]? unquoted;
    private int unquotedLength;
    private int position;
    private int nextLine = 1;
    private ValueEnds ends;

    internal DataRows(DataFile file)
    {
        this.file = file;
        bytes = file.Bytes;
        ends = new ValueEnds(bytes, file.Separator);
    }

    /// <summary>The line on which the current row begins, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>The line of the headings.</summary>
    public int HeadingLine { get; private set; }

    /// <summary>How many values the current row has.</summary>
    public int Width { get; private set; }

    /// <summary>A value of the current row, without spaces around it; empty where the row is too short.</summary>
    public ReadOnlySpan<byte> this[int column]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if (column >= Width)
                return default;
            var start = starts[column];
            return start >= 0 ? bytes.AsSpan(start, lengths[column]) : unquoted.AsSpan(~start, lengths[column]);
        }
    }

    /// <summary>A fault at a column of the current row.</summary>
    public Fault Fault(int column, string message) => new(file.Name, Line, column + 1, file.Headings[column], message);

    /// <summary>Goes to the next row that is not blank. Rows of the wrong width and broken quotation are faults and passed over.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Next(FaultList faults)
    {
        while (Read(out var broken))
        {
            if (broken is not null)
                faults.Add(new Fault(file.Name, Line, Width, "", broken));
            else if (IsBlank())
                continue;
            else if (HasHeadingsWidth())
                return true;
            else
                faults.Add(
                    new Fault(
                        file.Name,
                        Line,
                        0,
                        "",
                        FormattableString.Invariant($"The line has {Width} values, the headings {file.Headings.Count}.")
                    )
                );
        }
        return false;
    }

    internal bool NextHeading()
    {
        while (Read(out _))
        {
            if (IsBlank() || (Width <= 2 && this[0].StartsWith("sep="u8)))
                continue;
            HeadingLine = Line;
            return true;
        }
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsBlank()
    {
        for (var c = 0; c < Width; c++)
        {
            if (lengths[c] > 0)
                return false;
        }
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool HasHeadingsWidth()
    {
        while (Width > file.Headings.Count && lengths[Width - 1] == 0)
            Width--;
        return Width == file.Headings.Count;
    }

    // Compiled at once with full optimisation: a run reads one file and is over before the usual steps would get there.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Read(out string? broken)
    {
        broken = null;
        if (position >= bytes.Length)
            return false;
        (Line, Width, unquotedLength) = (nextLine, 0, 0);
        for (var more = true; more; )
        {
            if (Width == starts.Length)
            {
                Array.Resize(ref starts, Width * 2);
                Array.Resize(ref lengths, Width * 2);
            }
            SkipSpaces();
            if (position < bytes.Length && bytes[position] == '"')
                broken ??= ReadQuoted();
            else
                ReadPlain();
            Width++;
            more = EndValue();
        }
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ReadPlain()
    {
        var end = ends.From(position);
        var length = end - position;
        while (
            length > 0
            && bytes[position + length - 1] is (byte)' ' or (byte)'\t' or >= 0x80
            && IsSpace(bytes.AsSpan(position), length)
        )
            length--;
        (starts[Width], lengths[Width], position) = (position, length, end);
    }

    // Also the unbreakable space, which is two bytes in UTF-8; its first byte goes in the next turn.
    private static bool IsSpace(ReadOnlySpan<byte> rest, int length) =>
        rest[length - 1] is (byte)' ' or (byte)'\t'
        || (rest[length - 1] == 0xA0 && length > 1 && rest[length - 2] == 0xC2)
        || (rest[length - 1] == 0xC2 && rest.Length > length && rest[length] == 0xA0);

    private string? ReadQuoted()
    {
        unquoted ??= new byte[Math.Min(bytes.Length, 1 << 16)];
        var from = unquotedLength;
        for (position++; position < bytes.Length; position++)
        {
            if (bytes[position] == '"' && (++position >= bytes.Length || bytes[position] != '"'))
            {
                Keep(from);
                SkipSpaces();
                var clean =
                    position >= bytes.Length || bytes[position] == file.Separator || bytes[position] is (byte)'\n' or (byte)'\r';
                return clean ? null : SkipTo("There is text after a closing quotation mark.");
            }
            if (
                bytes[position] == '\n'
                || (bytes[position] == '\r' && !(position + 1 < bytes.Length && bytes[position + 1] == '\n'))
            )
                nextLine++;
            if (unquotedLength == unquoted.Length)
                Array.Resize(ref unquoted, unquotedLength * 2);
            unquoted[unquotedLength++] = bytes[position];
        }
        Keep(from);
        return "A quotation mark is opened and never closed.";
    }

    private void Keep(int from)
    {
        var value = unquoted.AsSpan(from, unquotedLength - from);
        var lead = value.Length - value.TrimStart(" \t"u8).Length;
        (starts[Width], lengths[Width]) = (~(from + lead), value.Trim(" \t"u8).Length);
    }

    private string SkipTo(string message)
    {
        position = ends.From(position);
        return message;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void SkipSpaces()
    {
        while (position < bytes.Length && (bytes[position] == ' ' || (bytes[position] == '\t' && file.Separator != '\t')))
            position++;
    }

    /// <summary>Steps over what ended a value; true where another follows in the same row.</summary>
    private bool EndValue()
    {
        if (position >= bytes.Length)
            return false;
        var end = bytes[position++];
        if (end == file.Separator)
            return true;
        if (end == '\r' && position < bytes.Length && bytes[position] == '\n')
            position++;
        nextLine++;
        return false;
    }
}
