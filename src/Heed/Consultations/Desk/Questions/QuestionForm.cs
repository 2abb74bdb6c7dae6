using System.ComponentModel.DataAnnotations;
using Heed.Consultations.Kinds;

namespace Heed.Consultations.Desk.Questions;

/// <summary>A question as an officer writes it: choices line by line, codes and key out of sight.</summary>
public sealed class QuestionForm
{
    private const string HintMark = " | ";

    [Required(ErrorMessage = "Write the question")]
    public string? Text { get; set; }
    public string? Hint { get; set; }
    public string? Key { get; set; }
    public bool Required { get; set; }
    public string? Choices { get; set; }
    public string? Exclusive { get; set; }
    public bool OfferNotSaid { get; set; }
    public int? AtMost { get; set; }
    public int? AtLeast { get; set; }
    public int? From { get; set; } = 1;
    public int? To { get; set; } = 10;
    public string? FromLabel { get; set; }
    public string? ToLabel { get; set; }

    public static QuestionForm Of(Question question) =>
        new()
        {
            Text = question.Text,
            Hint = question.Hint,
            Key = question.Key,
            Required = question.Required,
            Choices = string.Join('\n', Plain(question.Choices).Select(Line)),
            Exclusive = question
                .Choices.FirstOrDefault(choice => choice.Exclusive && choice.Code != Question.PreferNotToSay)
                ?.Label,
            OfferNotSaid = question.Choices.Any(choice => choice.Code == Question.PreferNotToSay),
            AtMost = question.AtMost,
            AtLeast = question.AtLeast,
            From = question.Scale?.From ?? 1,
            To = question.Scale?.To ?? 10,
            FromLabel = question.Scale?.FromLabel,
            ToLabel = question.Scale?.ToLabel,
        };

    /// <summary>Makes the question from the form; whether it can be asked like this, its kind says.</summary>
    public Question Read(QuestionKind kind, Question? was, IReadOnlyCollection<string> keys) =>
        kind.Define(
            new(
                was?.Key ?? (string.IsNullOrWhiteSpace(Key) ? Naming.SuggestKey(Text ?? "", keys) : Key.Trim()),
                kind,
                Text?.Trim() ?? "",
                string.IsNullOrWhiteSpace(Hint) ? null : Hint.Trim(),
                Required,
                []
            ),
            this,
            was
        );

    /// <summary>The choices as they are written, each with the code it had before.</summary>
    internal IReadOnlyList<Choice> ReadChoices(Question? question)
    {
        var before = question?.Choices ?? [];
        var lines = (Choices ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var labels = lines.Select(line => line.Split(HintMark, 2)[0].Trim()).ToList();
        var old = Plain(before).ToList();
        var codes = new List<string>();
        var read = new List<Choice>();
        for (var i = 0; i < lines.Length; i++)
        {
            // A choice keeps its code while its words stay, or while it stays in its place and only its words change.
            var kept =
                old.FirstOrDefault(choice => choice.Label == labels[i])
                ?? (i < old.Count && !labels.Contains(old[i].Label) ? old[i] : null);
            var code =
                kept is not null && !codes.Contains(kept.Code)
                    ? kept.Code
                    : Naming.SuggestChoice(labels[i], [.. codes, .. old.Select(each => each.Code)]);
            codes.Add(code);
            read.Add(new(code, labels[i], lines[i].Split(HintMark, 2) is [_, var hint] ? hint.Trim() : null));
        }
        if (!string.IsNullOrWhiteSpace(Exclusive))
        {
            var alone = before.FirstOrDefault(choice => choice.Exclusive && choice.Code != Question.PreferNotToSay);
            read.Add(new(alone?.Code ?? Naming.SuggestChoice(Exclusive, codes), Exclusive.Trim(), Exclusive: true));
        }
        if (OfferNotSaid)
            read.Add(new(Question.PreferNotToSay, "Prefer not to say", Exclusive: true));
        return read;
    }

    private static IEnumerable<Choice> Plain(IEnumerable<Choice> choices) => choices.Where(choice => !choice.Exclusive);

    private static string Line(Choice choice) => choice.Hint is null ? choice.Label : choice.Label + HintMark + choice.Hint;

    /// <summary>A digest of the question: it differs when somebody else has changed the question since the form was opened.</summary>
    public static string Mark(Question question) =>
        Convert.ToHexStringLower(
            System.Security.Cryptography.SHA256.HashData(
                System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(question, ContentJson.Options)
            )
        )[..16];
}
