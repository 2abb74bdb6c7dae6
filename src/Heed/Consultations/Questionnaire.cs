using System.Text.RegularExpressions;

namespace Heed.Consultations;

public sealed partial record Questionnaire(IReadOnlyList<QuestionPage> Pages)
{
    public static Questionnaire Empty { get; } = new([]);

    public IEnumerable<Question> Questions => Pages.SelectMany(page => page.Questions);

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
/// <param name="Choices">For choice questions: options by stable code.</param>
/// <param name="Scale">For scale questions.</param>
/// <param name="Standard">For standard questions: code and edition in the bank, such as "age/2026".</param>
/// <param name="AtMost">For multiple choice, how many may be chosen; for a long text, how many characters. Null: see <see cref="Most"/>.</param>
public sealed record Question(
    string Key,
    QuestionKind Kind,
    string Text,
    string? Hint,
    bool Required,
    IReadOnlyList<Choice> Choices,
    Scale? Scale = null,
    string? Standard = null,
    int? AtMost = null
)
{
    /// <summary>Code of "prefer not to say" wherever it is offered.</summary>
    public const string PreferNotToSay = "pnts";

    /// <summary>The longest text taken, in characters.</summary>
    public const int LongestText = 5_000;

    /// <summary>The margin of population this standard question is compared with, or null.</summary>
    public string? Margin => Standard?.Split('/')[0];

    /// <summary>How many choices may be taken, or how many characters written.</summary>
    public int Most => AtMost ?? (Kind is QuestionKind.LongText ? LongestText : Choices.Count);

    /// <summary>Reasons why this question cannot be asked, for the officer.</summary>
    public IEnumerable<string> Faults()
    {
        var isChoice = Kind is QuestionKind.SingleChoice or QuestionKind.MultipleChoice;
        if (string.IsNullOrWhiteSpace(Text))
            yield return $"The question \"{Key}\" has no words.";
        if (isChoice && Choices.Count < 2)
            yield return $"\"{Text}\" needs at least two choices.";
        if (Choices.GroupBy(choice => choice.Code).Any(same => same.Count() > 1))
            yield return $"\"{Text}\" has the same choice twice.";
        if (Choices.Any(choice => string.IsNullOrWhiteSpace(choice.Label) || string.IsNullOrWhiteSpace(choice.Code)))
            yield return $"\"{Text}\" has a choice without words.";
        if (Kind is QuestionKind.Scale && (Scale is null || Scale.From >= Scale.To))
            yield return $"\"{Text}\" needs a scale from a small number to a larger one.";
        if (Kind is QuestionKind.MultipleChoice && AtMost is { } choices && (choices < 1 || choices > Choices.Count))
            yield return $"\"{Text}\" has {Choices.Count} choices, so the most that may be chosen is from 1 to {Choices.Count}.";
        if (Kind is QuestionKind.LongText && AtMost is < 1 or > LongestText)
            yield return $"\"{Text}\" can take from 1 to {LongestText:N0} characters.";
        if (Standard is not null && Required)
            yield return $"\"{Text}\" is a standard question about the person, so it can never be required.";
    }
}

public enum QuestionKind
{
    SingleChoice,
    MultipleChoice,
    Scale,
    LongText,
}

/// <summary>An option: its code is stored, its label shown. An exclusive one rules out the others ("None of these").</summary>
public sealed record Choice(string Code, string Label, string? Hint = null, bool Exclusive = false);

/// <summary>Whole numbers from one end to the other, with words for the ends.</summary>
public sealed record Scale(int From, int To, string FromLabel, string ToLabel);
