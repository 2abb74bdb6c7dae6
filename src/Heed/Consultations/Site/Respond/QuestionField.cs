using System.Globalization;
using Heed.Consultations.Respond;
using Heed.Platform.Words;

namespace Heed.Consultations.Site.Respond;

/// <summary>A question as a field of a form, with what was answered so far.</summary>
/// <param name="Question">The question.</param>
/// <param name="Given">All answers so far.</param>
/// <param name="IsAlone">Whether it is the only one on its page, whose heading it then is.</param>
public sealed record QuestionField(Question Question, GivenAnswers Given, bool IsAlone)
{
    public string Name => RespondPage.FieldOf(Question.Key);

    /// <summary>Several choices are said to be several.</summary>
    public string Hint(Phrasebook words) =>
        !string.IsNullOrWhiteSpace(Question.Hint) ? Question.Hint
        : Question.AtMost is { } most ? words.Count("respond.choose-up-to", most)
        : words["respond.choose-all"];

    /// <summary>The points of a scale, its ends in words.</summary>
    public IEnumerable<(string Code, string Label)> Points() => Labels(Question);

    internal static IEnumerable<(string Code, string Label)> Labels(Question question)
    {
        if (question.Scale is not { } scale)
            yield break;
        for (var point = scale.From; point <= scale.To; point++)
        {
            var code = point.ToString(CultureInfo.InvariantCulture);
            var end =
                point == scale.From ? scale.FromLabel
                : point == scale.To ? scale.ToLabel
                : "";
            yield return (code, end.Length == 0 ? code : $"{code} – {end}");
        }
    }
}
