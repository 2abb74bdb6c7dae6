using Heed.Platform.Time;

namespace Heed.Consultations.Launching;

/// <summary>What the public reads of a consultation as plain lines: for comparing versions, reading age and style.</summary>
public static class ContentText
{
    public static string Of(ConsultationContent content) => string.Join('\n', Lines(content).Where(line => line.Length > 0));

    private static IEnumerable<string> Lines(ConsultationContent c)
    {
        yield return c.Title;
        yield return c.Summary;
        yield return c.Purpose;
        yield return c.Background;
        yield return $"The decision: {c.Decision}";
        yield return $"Who decides: {c.DecisionMaker}{(c.DecisionBy is { } by ? $", by {LondonTime.Day(by)}" : "")}";
        yield return $"What can change:\n{c.CanChange}";
        yield return $"What cannot change:\n{c.CannotChange}";
        yield return c.OpensAt is { } opens ? $"Opens at {LondonTime.Full(opens)}" : "";
        yield return c.ClosesAt is { } closes ? $"Closes at {LondonTime.Full(closes)}" : "";
        yield return c.Audience;
        yield return c.WaysToAnswer;
        foreach (var page in c.Questionnaire.Pages)
        {
            yield return $"Page: {page.Title}";
            yield return page.Introduction ?? "";
            foreach (var question in page.Questions)
                yield return Text(question);
        }
        yield return c.PrivacyNotice;
    }

    private static string Text(Question question) =>
        string.Join(
            '\n',
            new[] { question.Text + (question.Required ? " (must be answered)" : ""), question.Hint ?? "" }
                .Concat(question.Kind.Offered(question))
                .Where(line => line.Length > 0)
        );
}
