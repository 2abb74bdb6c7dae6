using System.Text.Json;
using Heed.Consultations.Kinds;

namespace Heed.Consultations;

/// <summary>
/// What one respondent answered, by question key. Codes are as their <see cref="QuestionKind"/> writes them. A text is held as
/// typed until it is taken in; from then on Evidence holds it, and here is the id of its view.
/// </summary>
public sealed class Answers
{
    private readonly SortedDictionary<string, string[]> codes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Guid> views = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string[]> Codes => codes;

    public IReadOnlyDictionary<string, Guid> Views => views;

    public bool IsEmpty => codes.Count == 0 && texts.Count == 0 && views.Count == 0;

    /// <summary>The codes given; none when the question was left out.</summary>
    public IReadOnlyList<string> ChosenFor(string key) => codes.TryGetValue(key, out var chosen) ? chosen : [];

    /// <summary>The text typed; null when the question was left out.</summary>
    public string? WrittenFor(string key) => texts.GetValueOrDefault(key);

    /// <summary>Whether there is an answer to any of these.</summary>
    public bool AnyOf(IEnumerable<Question> questions) =>
        questions.Any(question => codes.ContainsKey(question.Key) || texts.ContainsKey(question.Key));

    public void Choose(string key, params string[] chosen) => codes[key] = chosen;

    /// <summary>Holds a text as <see cref="Respond.TypedText.Clean"/> makes it; a blank one is no answer.</summary>
    public void Write(string key, string text) => texts[key] = text;

    public void Say(string key, Guid view) => views[key] = view;

    /// <summary>Puts the answers to these questions in the place of its own, those left out too.</summary>
    public void Replace(IEnumerable<Question> questions, Answers by)
    {
        foreach (var key in questions.Select(question => question.Key))
        {
            codes.Remove(key);
            texts.Remove(key);
            if (by.codes.TryGetValue(key, out var chosen))
                codes[key] = chosen;
            if (by.texts.TryGetValue(key, out var text))
                texts[key] = text;
        }
    }

    /// <summary>What a sheet stores: <c>{"c":{"age":["25to34"]},"v":{"why":"…id…"}}</c>. Texts are not in it.</summary>
    public string ToJson() => JsonSerializer.Serialize(new Stored(codes, views));

    public static Answers FromJson(string json)
    {
        var stored = JsonSerializer.Deserialize<Stored>(json)!;
        var answers = new Answers();
        foreach (var (key, chosen) in stored.c)
            answers.codes[key] = chosen;
        foreach (var (key, view) in stored.v)
            answers.views[key] = view;
        return answers;
    }

    /// <summary>As a draft keeps them: counts and texts (UTF-8) with their lengths before them, codes first.</summary>
    public void WriteTo(BinaryWriter writer)
    {
        writer.Write7BitEncodedInt(codes.Count);
        foreach (var (key, chosen) in codes)
        {
            writer.Write(key);
            writer.Write7BitEncodedInt(chosen.Length);
            foreach (var code in chosen)
                writer.Write(code);
        }
        writer.Write7BitEncodedInt(texts.Count);
        foreach (var (key, text) in texts)
        {
            writer.Write(key);
            writer.Write(text);
        }
    }

    /// <summary>Reads what <see cref="WriteTo"/> wrote.</summary>
    public static Answers ReadFrom(BinaryReader reader)
    {
        var answers = new Answers();
        for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
        {
            var key = reader.ReadString();
            var chosen = new string[reader.Read7BitEncodedInt()];
            for (var i = 0; i < chosen.Length; i++)
                chosen[i] = reader.ReadString();
            answers.codes[key] = chosen;
        }
        for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
        {
            var key = reader.ReadString();
            answers.texts[key] = reader.ReadString();
        }
        return answers;
    }

#pragma warning disable IDE1006 // One letter each, because a million sheets repeat them.
    private sealed record Stored(SortedDictionary<string, string[]> c, SortedDictionary<string, Guid> v);
#pragma warning restore IDE1006
}
