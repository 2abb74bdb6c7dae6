using System.Text.Json;

namespace Heed.Consultations;

/// <summary>
/// How the columns of a file become answer sheets. Rows with the same respondent make one sheet: choices belong to the
/// respondent and must agree on all rows, texts become views.
/// </summary>
/// <param name="Respondent">Column that identifies the respondent. It is stored only as a hash.</param>
/// <param name="Date">Column with the day the answer was given, or null: then the day of the import counts.</param>
/// <param name="DateFormats">Formats tried in order, such as "dd/MM/yyyy".</param>
/// <param name="Choices">Columns that hold answers to questions answered by codes.</param>
/// <param name="Texts">Columns that hold text.</param>
/// <param name="Mode">How these people answered: "paper", "telephone"…</param>
/// <param name="Blank">Words that mean "no answer" in a text column, compared without regard to case; white space always does.</param>
public sealed record ImportMapping(
    string Respondent,
    string? Date,
    IReadOnlyList<string>? DateFormats,
    IReadOnlyList<ChoiceColumn>? Choices,
    IReadOnlyList<TextColumn>? Texts,
    string? Mode,
    IReadOnlyList<string>? Blank
)
{
    /// <summary>Reads a mapping file.</summary>
    /// <exception cref="Platform.Setup.VerbRefusal">The file is not a mapping; the message says where.</exception>
    public static ImportMapping Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<ImportMapping>(json, ContentJson.Options) is { Respondent.Length: > 0 } mapping
                ? mapping
                : throw new Platform.Setup.VerbRefusal("The mapping must name the column \"respondent\".", 2);
        }
        catch (JsonException fault)
        {
            throw new Platform.Setup.VerbRefusal($"The mapping cannot be read, line {fault.LineNumber + 1}: {fault.Message}", 2);
        }
    }

    /// <summary>What does not fit the questions or the file's columns, in words; empty when it fits.</summary>
    public IEnumerable<string> Faults(Questionnaire questions, IReadOnlyCollection<string> columns)
    {
        var named = new[] { Respondent, Date }
            .Concat(Choices?.Select(choice => choice.Column) ?? [])
            .Concat(Texts?.SelectMany(text => new[] { text.Column, text.QuestionColumn }) ?? []);
        foreach (var column in named.OfType<string>().Distinct(StringComparer.Ordinal).Where(column => !columns.Contains(column)))
            yield return $"The file has no column \"{column}\".";
        foreach (var choice in Choices ?? [])
            if (questions.Find(choice.Question) is not { } question)
                yield return $"There is no question \"{choice.Question}\".";
            else
                foreach (var fault in question.Kind.MappingFaults(question, choice))
                    yield return fault;
        var texts = (Texts ?? []).SelectMany(text => text.Questions?.Values ?? [text.Question ?? ""]);
        foreach (var key in texts.Distinct(StringComparer.Ordinal))
            if (questions.Find(key) is not { Kind.IsText: true })
                yield return $"There is no text question \"{key}\".";
    }
}

/// <summary>A column with answers to a question that is answered by codes. A value mapped to null means no answer.</summary>
/// <param name="Column">Its heading.</param>
/// <param name="Question">Key of the question.</param>
/// <param name="Values">The code for each value; for a ranking's places it can be left out where they are numbers.</param>
/// <param name="Separator">What stands between the values where a cell holds several.</param>
/// <param name="Item">For a ranking, where each item has a column that holds its place: the item's code.</param>
public sealed record ChoiceColumn(
    string Column,
    string Question,
    IReadOnlyDictionary<string, string?>? Values,
    string? Separator = null,
    string? Item = null
);

/// <summary>A column of text: for one question, or for the question that another column names.</summary>
public sealed record TextColumn(
    string Column,
    string? Question,
    string? QuestionColumn = null,
    IReadOnlyDictionary<string, string>? Questions = null
);
