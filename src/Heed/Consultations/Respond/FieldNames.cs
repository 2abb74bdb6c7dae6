namespace Heed.Consultations.Respond;

/// <summary>Names of form fields.</summary>
public static class FieldNames
{
    /// <summary>Name of a question's field.</summary>
    public static string Of(string key) => $"q.{key}";

    public static string Of(Question question) => Of(question.Key);

    /// <summary>Name of the field of a part of a question, such as one of the items that are ranked.</summary>
    public static string Of(Question question, string part) => $"q.{question.Key}.{part}";
}
