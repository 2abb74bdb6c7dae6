using System.Text.Json;

namespace Heed.Consultations;

/// <summary>
/// Answers by question key. One choice or a scale point is one code; several choices are several codes; a text is the id
/// of its view in Evidence.
/// </summary>
public sealed class Answers
{
    private readonly SortedDictionary<string, string[]> codes = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Guid> views = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string[]> Codes => codes;

    public IReadOnlyDictionary<string, Guid> Views => views;

    public void Choose(string key, params string[] chosen) => codes[key] = chosen;

    public void Say(string key, Guid view) => views[key] = view;

    /// <summary><c>{"c":{"age":["25to34"]},"v":{"why":"…id…"}}</c></summary>
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

#pragma warning disable IDE1006 // One letter each, because a million sheets repeat them.
    private sealed record Stored(SortedDictionary<string, string[]> c, SortedDictionary<string, Guid> v);
#pragma warning restore IDE1006
}
