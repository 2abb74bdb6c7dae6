using Heed.Consultations.Respond;

namespace Heed.Consultations.Site.Respond;

/// <summary>Reads answers from a form as they were sent, right or wrong: <see cref="AnswerCheck"/> judges them.</summary>
public static class AnswerReading
{
    public static GivenAnswers Read(IEnumerable<Question> questions, IFormCollection form)
    {
        var given = new GivenAnswers();
        foreach (var question in questions)
        {
            var values = form[RespondPage.FieldOf(question.Key)];
            if (values.Count == 0)
                continue;
            if (question.Kind == QuestionKind.LongText)
            {
                if (TypedText.Clean(values[0] ?? "") is { Length: > 0 } text)
                    given.Write(question.Key, text);
            }
            else if (values is [{ Length: > 0 } only])
                given.Choose(question.Key, only);
            else if (
                values.Where(value => !string.IsNullOrEmpty(value)).Distinct(StringComparer.Ordinal).ToArray() is
                { Length: > 0 } codes
            )
                given.Choose(question.Key, codes!);
        }
        return given;
    }
}
