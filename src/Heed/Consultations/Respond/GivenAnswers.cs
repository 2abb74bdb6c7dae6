namespace Heed.Consultations.Respond;

/// <summary>What a person has answered so far, by question key: codes chosen, and texts as they were typed.</summary>
public sealed class GivenAnswers
{
    private readonly Dictionary<string, string[]> chosen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> written = new(StringComparer.Ordinal);

    /// <summary>The codes chosen; none when the question was left out.</summary>
    public IReadOnlyList<string> ChosenFor(string key) => chosen.TryGetValue(key, out var codes) ? codes : [];

    /// <summary>The text typed; null when the question was left out.</summary>
    public string? WrittenFor(string key) => written.GetValueOrDefault(key);

    public bool IsEmpty => chosen.Count == 0 && written.Count == 0;

    public void Choose(string key, params string[] codes) => chosen[key] = codes;

    /// <summary>Keeps a text as <see cref="TypedText.Clean"/> makes it; a blank one is no answer.</summary>
    public void Write(string key, string text) => written[key] = text;

    /// <summary>Takes over what another holds about these questions, left-out ones too.</summary>
    public void TakeOver(IEnumerable<Question> questions, GivenAnswers other)
    {
        foreach (var key in questions.Select(question => question.Key))
        {
            chosen.Remove(key);
            written.Remove(key);
            if (other.chosen.TryGetValue(key, out var codes))
                chosen[key] = codes;
            if (other.written.TryGetValue(key, out var text))
                written[key] = text;
        }
    }

    /// <summary>As a draft keeps them: counts and texts (UTF-8) with their lengths before them, codes first.</summary>
    public void WriteTo(BinaryWriter writer)
    {
        writer.Write7BitEncodedInt(chosen.Count);
        foreach (var (key, codes) in chosen)
        {
            writer.Write(key);
            writer.Write7BitEncodedInt(codes.Length);
            foreach (var code in codes)
                writer.Write(code);
        }
        writer.Write7BitEncodedInt(written.Count);
        foreach (var (key, text) in written)
        {
            writer.Write(key);
            writer.Write(text);
        }
    }

    /// <summary>Reads what <see cref="WriteTo"/> wrote.</summary>
    public static GivenAnswers ReadFrom(BinaryReader reader)
    {
        var given = new GivenAnswers();
        var count = reader.Read7BitEncodedInt();
        given.chosen.EnsureCapacity(count);
        for (var left = count; left > 0; left--)
        {
            var key = reader.ReadString();
            var codes = new string[reader.Read7BitEncodedInt()];
            for (var i = 0; i < codes.Length; i++)
                codes[i] = reader.ReadString();
            given.chosen[key] = codes;
        }
        for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
        {
            var key = reader.ReadString();
            given.written[key] = reader.ReadString();
        }
        return given;
    }
}

/// <summary>How typed text is kept.</summary>
public static class TypedText
{
    /// <summary>
    /// One kind of line break, which the character count counts as one; no control characters, which databases refuse; no
    /// blanks at the ends.
    /// </summary>
    public static string Clean(string typed)
    {
        var text = typed.ReplaceLineEndings("\n");
        if (text.AsSpan().ContainsAnyExcept(Plain))
            text = string.Concat(text.Where(letter => !char.IsControl(letter) || letter is '\n' or '\t'));
        return text.Trim();
    }

    private static readonly System.Buffers.SearchValues<char> Plain = System.Buffers.SearchValues.Create([
        .. Enumerable.Range(' ', 95).Select(code => (char)code),
        '\n',
    ]);
}
