using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using Heed.Consultations.Desk.Questions;
using Heed.Consultations.Respond;
using Heed.Consultations.Results;
using Heed.Platform.Words;

namespace Heed.Consultations.Kinds;

/// <summary>
/// A kind of question, and all that differs between kinds. Each kind is a folder beside this file: a subclass, three partial
/// views and, where it has words of its own, a file of them. Kinds are found by scanning; nothing else in the room asks which
/// kind a question is of (a rule of the house). How to add one: docs/recipes/a-question-kind.md.
/// </summary>
[JsonConverter(typeof(QuestionKindJson))]
public abstract class QuestionKind
{
    /// <summary>All kinds, in the order in which the desk offers them.</summary>
    public static IReadOnlyList<QuestionKind> All { get; } =
    [
        .. typeof(QuestionKind)
            .Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(QuestionKind)))
            .Select(type => (QuestionKind)Activator.CreateInstance(type, nonPublic: true)!)
            .OrderBy(kind => kind.Order),
    ];

    private static readonly FrozenDictionary<string, QuestionKind> ByCode = All.ToFrozenDictionary(
        kind => kind.Code,
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>The kind of that class, for whoever makes a question in code.</summary>
    public static T Of<T>()
        where T : QuestionKind => All.OfType<T>().Single();

    public static QuestionKind? Find(string? code) => code is null ? null : ByCode.GetValueOrDefault(code);

    // ── What it is called ─────────────────────────────────────────────

    /// <summary>How it is stored, and the name of its folder. It never changes.</summary>
    public abstract string Code { get; }

    /// <summary>Its place among the kinds that the desk offers.</summary>
    public abstract int Order { get; }

    /// <summary>For the officer: "Several choices".</summary>
    public abstract string Name { get; }

    /// <summary>For the officer, one sentence: what people do.</summary>
    public abstract string Meaning { get; }

    /// <summary>Whether the answer is a text, which Evidence holds and people read, instead of codes, which are counted.</summary>
    public abstract bool IsText { get; }

    // ── How it is asked ───────────────────────────────────────────────

    /// <summary>Most that one answer may hold when the question does not say: choices, places or characters.</summary>
    public abstract int Most(Question question);

    /// <summary>What keeps the question from being asked, apart from what holds for every kind.</summary>
    public abstract IEnumerable<QuestionFault> Faults(Question question);

    /// <summary>A question with the parts that this kind takes from the desk's form. <see cref="Faults"/> judges it.</summary>
    /// <param name="question">With key, words and hint.</param>
    /// <param name="form">The form.</param>
    /// <param name="before">The question as it was; null for a new one.</param>
    public abstract Question Define(Question question, QuestionForm form, Question? before);

    /// <summary>The question's kind for the officer, with its limits: "Several choices, at most 2".</summary>
    public abstract string Describe(Question question);

    /// <summary>What is offered to choose from, line by line as the public reads it; none for a text.</summary>
    public abstract IEnumerable<string> Offered(Question question);

    // ── How it is answered ────────────────────────────────────────────

    /// <summary>Reads an answer from a form as it was sent, right or wrong: <see cref="Check"/> judges it.</summary>
    public abstract void Read(Question question, IFormCollection form, Answers answers);

    /// <summary>What is wrong with the answer; null when nothing is.</summary>
    public abstract AnswerFault? Check(Question question, Answers answers);

    /// <summary>The answer in words, line by line; none when the question was left out.</summary>
    public abstract IReadOnlyList<string> Word(Question question, Answers answers, Phrasebook words);

    // ── How it is counted and published ───────────────────────────────

    /// <summary>The cells that an answer adds one to; codes by themselves, unless the kind counts something finer.</summary>
    public abstract IEnumerable<string> Cells(Question question, IReadOnlyList<string> codes);

    /// <summary>The question's result with every count; null where nothing is counted but how many answered.</summary>
    public abstract QuestionSummary? Summarise(Question question, QuestionTally tally);

    /// <summary>
    /// Statistical disclosure control: the result without figures that point at a few people, or that would let somebody work one
    /// out. What holds for every kind (few answered, few left it out) is done by then.
    /// </summary>
    /// <param name="summary">With every count.</param>
    /// <param name="asked">The question; null when the questionnaire that was published lacks it.</param>
    public abstract QuestionSummary Suppress(QuestionSummary summary, Question? asked);

    /// <summary>Whether the rows keep the order in which they were asked: see <see cref="QuestionSummary.KeepsOrder"/>.</summary>
    public abstract bool KeepsOrder { get; }

    /// <summary>Whether the result has a mean of the whole question.</summary>
    public abstract bool HasMean { get; }

    // ── Files ─────────────────────────────────────────────────────────

    /// <summary>What does not fit about a column that an import maps to the question, in words.</summary>
    public abstract IEnumerable<string> MappingFaults(Question question, ChoiceColumn column);

    /// <summary>Reads an answer from the columns of a file that are mapped to the question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="cells">Columns that hold something, with what they hold.</param>
    public abstract ImportedAnswer Import(Question question, IReadOnlyList<ImportedCell> cells);

    /// <summary>Columns of a file of answers, with what they hold for these; always the same columns, none for a text.</summary>
    public abstract IEnumerable<(string Column, string Value)> Export(Question question, Answers answers);

    // ── Its views ─────────────────────────────────────────────────────

    /// <summary>The question as the respondent sees it, filled in; its model is a <see cref="Site.Respond.QuestionField"/>.</summary>
    public string FieldView => View("Field");

    /// <summary>Its result on the desk and in public; its model is a <see cref="QuestionDisplay"/>.</summary>
    public string ResultView => View("Result");

    /// <summary>Its share of the desk's form of a question; its model is the page's.</summary>
    public string FormView => View("Form");

    private string View(string part) => $"/Consultations/Kinds/{Code}/_{part}.cshtml";

    public override string ToString() => Code;
}

/// <summary>What keeps a question from being asked.</summary>
/// <param name="Field">The field of the desk's form that it is about.</param>
/// <param name="Words">What to do, for the officer.</param>
public sealed record QuestionFault(string Field, string Words);

/// <summary>Kinds are stored by their code.</summary>
internal sealed class QuestionKindJson : JsonConverter<QuestionKind>
{
    public override QuestionKind Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { } code && QuestionKind.Find(code) is { } kind
            ? kind
            : throw new JsonException($"There is no kind of question \"{reader.GetString()}\".");

    public override void Write(Utf8JsonWriter writer, QuestionKind value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Code);
}
