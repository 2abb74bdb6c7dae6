using System.Text.Json;
using Heed.Consultations.Kinds;
using Heed.Places.Doors;
using Heed.Platform.Time;

namespace Heed.Consultations.Making;

/// <summary>A standard question about the person who answers, in one edition of its wording.</summary>
/// <param name="Code">Also its key, and the margin of population it is compared with: "age".</param>
/// <param name="Edition">Year of the wording. A new wording is a new edition; what was asked keeps its own.</param>
/// <param name="Name">For the officer: "Age".</param>
/// <param name="Text">The question.</param>
/// <param name="Reason">Why we ask, shown under the question.</param>
/// <param name="Note">Where the wording comes from, for the officer.</param>
/// <param name="Choices">Without "prefer not to say", which every one of them offers. Empty: the areas of the office.</param>
public sealed record StandardQuestion(
    string Code,
    string Edition,
    string Name,
    string Text,
    string Reason,
    string Note,
    IReadOnlyList<Choice> Choices
)
{
    /// <summary>How a question says what it is: "age/2026".</summary>
    public string Reference => $"{Code}/{Edition}";
}

/// <summary>The standard questions, from the data file beside this class. They are never required.</summary>
public sealed class QuestionBank(IPlaces places, TimeProvider clock)
{
    private static readonly Choice NotSaid = new(Question.PreferNotToSay, "Prefer not to say", Exclusive: true);

    public static IReadOnlyList<StandardQuestion> Editions { get; } = Read();

    /// <summary>The newest edition of each, in the order of the file.</summary>
    public static IReadOnlyList<StandardQuestion> Newest { get; } =
    [
        .. Editions
            .GroupBy(question => question.Code)
            .Select(editions => editions.MaxBy(question => question.Edition, StringComparer.Ordinal)!),
    ];

    /// <summary>The newest edition of a standard question, ready to ask.</summary>
    /// <exception cref="KeyNotFoundException">There is no such code.</exception>
    public async ValueTask<Question> AskAsync(string code, CancellationToken cancel)
    {
        var standard =
            Newest.FirstOrDefault(question => question.Code == code)
            ?? throw new KeyNotFoundException($"The question bank has no \"{code}\".");
        var choices = standard.Choices.Count > 0 ? standard.Choices : await AreasAsync(cancel);
        return new(
            standard.Code,
            QuestionKind.Of<SingleChoice>(),
            standard.Text,
            standard.Reason,
            Required: false,
            [.. choices, NotSaid],
            Standard: standard.Reference
        );
    }

    private async ValueTask<IReadOnlyList<Choice>> AreasAsync(CancellationToken cancel) =>
        [
            .. (await places.ReadAsync(cancel))
                .ExistingOn(clock.Today())
                .OrderBy(area => area.Name, StringComparer.Ordinal)
                .Select(area => new Choice(area.Code, area.Name)),
            new Choice("elsewhere", "Somewhere else"),
        ];

    private static List<StandardQuestion> Read()
    {
        using var file = typeof(QuestionBank).Assembly.GetManifestResourceStream("Heed.Consultations.Making.QuestionBank.json")!;
        return JsonSerializer.Deserialize<List<StandardQuestion>>(file, ContentJson.Options)!;
    }
}
