using Heed.Consultations.Respond;

namespace Heed.Consultations.Site.Respond;

/// <summary>A question as a field of a form, with what was answered so far.</summary>
/// <param name="Question">The question.</param>
/// <param name="Given">All answers so far.</param>
/// <param name="IsAlone">Whether it is the only one on its page, whose heading it then is.</param>
public sealed record QuestionField(Question Question, Answers Given, bool IsAlone)
{
    public string Name => FieldNames.Of(Question);

    /// <summary>Size of its label or legend.</summary>
    public string Size => IsAlone ? "l" : "m";
}
