using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Heed.Platform.Setup;
using Microsoft.Extensions.Options;

namespace Heed.Platform.Words;

/// <summary>Every phrase of every room in every language, read once from the <c>Words.{language}.json</c> files inside the program.</summary>
public sealed partial class Vocabulary
{
    private readonly FrozenDictionary<string, FrozenDictionary<string, Phrase>> _phrases;

    /// <summary>The languages that may be asked for. The first is the default.</summary>
    public IReadOnlyList<Language> Languages { get; }

    public Vocabulary(IOptions<WordsOptions> options)
        : this(RoomAssemblies.All.SelectMany(Embedded), options.Value.Languages) { }

    internal Vocabulary(IEnumerable<(string Tag, string Key, Phrase Phrase)> entries, IEnumerable<string> languages)
    {
        var tables = entries
            .GroupBy(entry => entry.Tag, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, Table, StringComparer.Ordinal);
        var english = tables[Language.English.Tag];
        var invented = english.ToFrozenDictionary(
            pair => pair.Key,
            pair => PseudoLanguage.Translate(pair.Value),
            StringComparer.Ordinal
        );
        tables[Language.Accented.Tag] = tables[Language.Mirrored.Tag] = invented;
        _phrases = tables.ToFrozenDictionary(StringComparer.Ordinal);
        Languages =
        [
            .. languages
                .Select(tag => tables.ContainsKey(tag) ? Named(tag) : throw NoSuchLanguage(tag))
                .DefaultIfEmpty(Language.English),
        ];
    }

    public IEnumerable<string> Keys => _phrases[Language.English.Tag].Keys;

    /// <summary>The phrase for a key. English stands in where a translation is missing; a key without English throws.</summary>
    public Phrase Find(Language language, string key) =>
        _phrases[language.Tag].TryGetValue(key, out var phrase) ? phrase
        : _phrases[Language.English.Tag].TryGetValue(key, out var english) ? english
        : throw new KeyNotFoundException($"There are no words for \"{key}\". Add it to a Words.en.json file.");

    public bool Knows(string key) => _phrases[Language.English.Tag].ContainsKey(key);

    public Language? Enabled(string? tag) => Languages.FirstOrDefault(language => language.Tag == tag);

    internal static IEnumerable<(string Tag, string Key, Phrase Phrase)> Embedded(Assembly assembly) =>
        from name in assembly.GetManifestResourceNames()
        let match = WordsFile().Match(name)
        where match.Success
        from entry in Read(assembly.GetManifestResourceStream(name)!)
        select (match.Groups["tag"].Value, entry.Key, entry.Phrase);

    internal static IReadOnlyList<(string Key, Phrase Phrase)> Read(Stream json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateObject().Select(entry => (entry.Name, Parse(entry.Value)))];
    }

    private static Phrase Parse(JsonElement value) =>
        value.ValueKind == JsonValueKind.String
            ? Phrase.Of(value.GetString()!)
            : new(
                value.EnumerateObject().ToDictionary(form => form.Name, form => form.Value.GetString()!, StringComparer.Ordinal)
            );

    private static FrozenDictionary<string, Phrase> Table(IEnumerable<(string Tag, string Key, Phrase Phrase)> entries)
    {
        var table = new Dictionary<string, Phrase>(StringComparer.Ordinal);
        foreach (var (tag, key, phrase) in entries)
            if (!table.TryAdd(key, phrase))
                throw new InvalidOperationException($"Two Words.{tag}.json files both define \"{key}\".");
        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static Language Named(string tag) =>
        new[] { Language.English, Language.Accented, Language.Mirrored }.FirstOrDefault(known => known.Tag == tag)
        ?? Foreign(System.Globalization.CultureInfo.GetCultureInfo(tag));

    private static Language Foreign(System.Globalization.CultureInfo culture) =>
        new(culture.Name, culture.NativeName, culture.TextInfo.IsRightToLeft);

    private static InvalidOperationException NoSuchLanguage(string tag) =>
        new($"The setting Words:Languages names \"{tag}\", but there is no Words.{tag}.json in the program.");

    [GeneratedRegex(@"(^|\.)Words\.(?<tag>[a-zA-Z-]+)\.json$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WordsFile();
}
