using Heed.Consultations.Respond;

namespace Heed.Consultations.Site.Respond;

/// <summary>Reads answers from a form as they were sent, right or wrong: <see cref="AnswerCheck"/> judges them.</summary>
public static class AnswerFormParser
{
    public static Answers Parse(IEnumerable<Question> questions, IFormCollection form)
    {
        var given = new Answers();
        foreach (var question in questions)
            question.Kind.Read(question, form, given);
        return given;
    }
}
