using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Heed.Consultations.Kinds;

namespace Heed.Consultations;

public sealed partial record Questionnaire(IReadOnlyList<QuestionPage> Pages)
{
    public static Questionnaire Empty { get; } = new([]);

    public IEnumerable<Question> Questions => Pages.SelectMany(page => page.Questions);

    /// <summary>
    /// About how long it takes, in whole minutes: 30 seconds for a question to choose from and a minute for one to write, at
    /// least one. It is a rule of thumb, counted generously, until a consultation's own times are measured.
    /// </summary>
    [JsonIgnore]
    public int Minutes => Math.Max(1, (int)Math.Ceiling(Questions.Sum(question => question.Kind.IsText ? 60 : 30) / 60.0));

    public Question? Find(string key) => Questions.FirstOrDefault(question => question.Key == key);

    /// <summary>Reasons why these questions cannot be asked, for the officer; empty when they can.</summary>
    public IEnumerable<string> Faults() =>
        Pages
            .Where(page => page.Questions.Count == 0)
            .Select(page => $"The page \"{page.Title}\" has no questions.")
            .Concat(FaultsOfQuestions());

    /// <summary>Faults of the questions alone: a page may still be empty while the questionnaire is being made.</summary>
    public IEnumerable<string> FaultsOfQuestions()
    {
        foreach (var key in Questions.GroupBy(question => question.Key).Where(same => same.Count() > 1).Select(same => same.Key))
            yield return $"Two questions have the key \"{key}\".";
        foreach (var question in Questions)
        {
            if (!Key().IsMatch(question.Key))
                yield return $"The key \"{question.Key}\" must be small letters, digits and underscores, and begin with a letter.";
            foreach (var fault in question.Faults())
                yield return fault;
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9_]{0,39}$", RegexOptions.None, 1_000)]
    internal static partial Regex Key();
}

public sealed record QuestionPage(string Title, string? Introduction, IReadOnlyList<Question> Questions);

/// <param name="Key">Stable key under which answers are stored; never shown, never changed.</param>
/// <param name="Kind">How it is answered.</param>
/// <param name="Text">The question.</param>
/// <param name="Hint">Help shown under it.</param>
/// <param name="Required">Whether a page can be left without answering. Standard questions never are.</param>
/// <param name="Choices">What is chosen from or ranked: options by stable code.</param>
/// <param name="Scale">For scale questions.</param>
/// <param name="Standard">For standard questions: code and edition in the bank, such as "age/2026".</param>
/// <param name="AtMost">How many may be chosen or ranked; for a long text, how many characters. Null: see <see cref="Most"/>.</param>
/// <param name="AtLeast">For a ranking: how many must be ranked by whoever answers it. Null: as many as may be.</param>
public sealed record Question(
    string Key,
    QuestionKind Kind,
    string Text,
    string? Hint,
    bool Required,
    IReadOnlyList<Choice> Choices,
    Scale? Scale = null,
    string? Standard = null,
    int? AtMost = null,
    int? AtLeast = null
)
{
    /// <summary>Code of "prefer not to say" wherever it is offered.</summary>
    public const string PreferNotToSay = "pnts";

    /// <summary>The longest text taken, in characters.</summary>
    public const int LongestText = 5_000;

    /// <summary>The margin of population this standard question is compared with, or null.</summary>
    public string? Margin => Standard?.Split('/')[0];

    /// <summary>How many choices may be taken, or how many characters written.</summary>
    public int Most => AtMost ?? Kind.Most(this);

    /// <summary>The label of one of its choices; null when it has none of that code.</summary>
    public string? LabelOf(string code)
    {
        foreach (var choice in Choices)
            if (choice.Code == code)
                return choice.Label;
        return null;
    }

    /// <summary>Reasons why this question cannot be asked, for the officer.</summary>
    public IEnumerable<string> Faults()
    {
        if (string.IsNullOrWhiteSpace(Text))
            yield return $"The question \"{Key}\" has no words.";
        foreach (var fault in Kind.Faults(this))
            yield return $"\"{Text}\": {fault.Words}.";
        if (Standard is not null && Required)
            yield return $"\"{Text}\" is a standard question about the person, so it can never be required.";
    }
}

/// <summary>An option: its code is stored, its label shown. An exclusive one rules out the others ("None of these").</summary>
public sealed record Choice(string Code, string Label, string? Hint = null, bool Exclusive = false);

/// <summary>Whole numbers from one end to the other, with words for the ends.</summary>
public sealed record Scale(int From, int To, string FromLabel, string ToLabel)
{
    public const int MostPoints = 11;

    /// <summary>Its points in order; the number is the code.</summary>
    public IEnumerable<Choice> Points() =>
        Enumerable
            .Range(From, To - From + 1)
            .Select(point => point.ToString(CultureInfo.InvariantCulture))
            .Select(code => new Choice(code, LabelOf(code)!));

    /// <summary>"1 – Not at all" at the ends, the number between them; null for what is not one of its points.</summary>
    public string? LabelOf(string code)
    {
        if (
            !int.TryParse(code, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var point)
            || point < From
            || point > To
            || code != point.ToString(CultureInfo.InvariantCulture)
        )
            return null;
        var end =
            point == From ? FromLabel
            : point == To ? ToLabel
            : "";
        return end.Length == 0 ? code : $"{code} – {end}";
    }
}
