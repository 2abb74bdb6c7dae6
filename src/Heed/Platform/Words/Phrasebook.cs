using System.Globalization;
using Heed.Platform.Time;
using Microsoft.AspNetCore.Html;

namespace Heed.Platform.Words;

/// <summary>The words of the page being made, in the language of its reader. In pages it is called <c>Words</c>.</summary>
/// <remarks>A key that does not exist throws: a page with a blank where a sentence should be is worse than a page that fails its test.</remarks>
public sealed class Phrasebook(Vocabulary vocabulary, Language language)
{
    public static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public Language Language { get; } = language;

    /// <summary>Languages the reader may switch to, this one included.</summary>
    public IReadOnlyList<Language> Languages => vocabulary.Languages;

    /// <summary>How numbers and dates are written.</summary>
    public CultureInfo Culture { get; } =
        language.IsInvented || language == Language.English ? British : CultureInfo.GetCultureInfo(language.Tag);

    /// <summary>The text for a key, with values put into its <c>{name}</c> placeholders.</summary>
    public string this[string key, params ReadOnlySpan<(string Name, object? Value)> values] =>
        Phrase.Fill(vocabulary.Find(Language, key).Text, Culture, values);

    /// <summary>The words for a message that may be a key, as in <c>[Required(ErrorMessage = "respond.name.missing")]</c>, or may be the text itself.</summary>
    public string Message(string keyOrText) => vocabulary.Knows(keyOrText) ? this[keyOrText] : keyOrText;

    /// <summary>The text for a key in the plural form that <paramref name="count"/> takes. <c>{count}</c> is the number with separators.</summary>
    public string Count(string key, long count, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var form = vocabulary.Find(Language, key).For(Plurals.CategoryOf(Language.IsInvented ? "en" : Language.Tag, count));
        return Phrase.Fill(form, Culture, [("count", count.ToString("N0", Culture)), .. values]);
    }

    /// <summary>A sentence with links in it, written <c>Read the [privacy notice](privacy)</c>, where each name in brackets has its address here.</summary>
    public IHtmlContent Linked(string key, params ReadOnlySpan<(string Name, string Href)> links) =>
        LinkedText.Render(vocabulary.Find(Language, key).Text, links);

    /// <summary>"31 March 2026", in the reader's language.</summary>
    public string Day(DateOnly date) => Written(date.ToString("d MMMM yyyy", Culture));

    /// <summary>The day in London at an instant.</summary>
    public string Day(DateTimeOffset instant) => Day(LondonTime.DateAt(instant));

    /// <summary>"March 2026".</summary>
    public string Month(DateOnly date) => Written(date.ToString("MMMM yyyy", Culture));

    /// <summary>"5pm on Tuesday 31 March 2026", in London and in the reader's language; midnight is the start of its day.</summary>
    public string Full(DateTimeOffset instant)
    {
        var (date, time) = LondonTime.WallClock(instant);
        var day = Written(date.ToString("dddd d MMMM yyyy", Culture));
        return time is { Hour: 0, Minute: 0 }
            ? this["date.start", ("day", day)]
            : this["date.full", ("time", Clock(time)), ("day", day)];
    }

    /// <summary>Since when something is open, going on from "opens": "Tuesday 31 March 2026" for midnight, else with the hour.</summary>
    public string From(DateTimeOffset instant)
    {
        var (date, time) = LondonTime.WallClock(instant);
        return time == TimeOnly.MinValue ? Written(date.ToString("dddd d MMMM yyyy", Culture)) : Full(instant);
    }

    private string Clock(TimeOnly time) =>
        (time.Hour, time.Minute) switch
        {
            (12, 0) => this["date.midday"],
            (_, 0) => Written(time.ToString("htt", Culture).ToLower(Culture)),
            _ => Written(time.ToString("h:mmtt", Culture).ToLower(Culture)),
        };

    /// <summary>Dates of the invented languages, which no culture has. They make visible that a date went through the words.</summary>
    private string Written(string date) => Language.IsInvented ? PseudoLanguage.Translate(date) : date;
}
