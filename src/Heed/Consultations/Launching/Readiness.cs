using Heed.Platform.Time;

namespace Heed.Consultations.Launching;

/// <summary>A part of making a consultation: what it is called, where it is written, and what is still missing.</summary>
/// <param name="Href">Its desk page.</param>
/// <param name="Name">For the task list.</param>
/// <param name="Missing">What must still be done, in words; empty when done.</param>
public sealed record MakingPart(string Href, string Name, IReadOnlyList<string> Missing)
{
    public bool IsDone => Missing.Count == 0;
}

/// <summary>What is still to do before a consultation can be sent for clearance.</summary>
public static class Readiness
{
    public static IReadOnlyList<MakingPart> Parts(Consultation c) =>
        [
            new(
                ConsultationsLinks.Desk.Topics.About(c.Id),
                "What it is about",
                Missing((c.Title, "the title"), (c.Summary, "the summary"), (c.Purpose, "why we are asking"))
            ),
            new(
                ConsultationsLinks.Desk.Topics.Decision(c.Id),
                "The decision",
                Missing(
                    (c.Decision, "what the answers will influence"),
                    (c.DecisionMaker, "who decides"),
                    (c.DecisionBy is null ? "" : "set", "the day by which it is decided")
                )
            ),
            new(
                ConsultationsLinks.Desk.Topics.Change(c.Id),
                "What can and cannot change",
                Missing((c.CanChange, "what can change"), (c.CannotChange, "what cannot change"))
            ),
            new(ConsultationsLinks.Desk.Topics.Dates(c.Id), "Dates", [.. Dates(c)]),
            new(ConsultationsLinks.Desk.Topics.People(c.Id), "People and promise", Missing((c.Audience, "whom it should reach"))),
            new(ConsultationsLinks.Desk.Questions.Index(c.Id), "Questions", [.. Questions(c)]),
            new(ConsultationsLinks.Desk.Topics.Privacy(c.Id), "Privacy notice", Missing((c.PrivacyNotice, "the privacy notice"))),
        ];

    private static IReadOnlyList<string> Missing(params (string Text, string What)[] fields) =>
        [.. fields.Where(field => string.IsNullOrWhiteSpace(field.Text)).Select(field => $"Write {field.What}.")];

    private static IEnumerable<string> Dates(Consultation c)
    {
        if (c.OpensAt is null || c.ClosesAt is null)
            yield return "Set when it opens and closes.";
        else if (c.ClosesAt <= c.OpensAt)
            yield return $"It closes on {LondonTime.Day(c.ClosesAt.Value)}, before it opens.";
        if (string.IsNullOrWhiteSpace(c.TimeReason))
            yield return "Say why this is enough time.";
    }

    private static IEnumerable<string> Questions(Consultation c) =>
        c.Questionnaire.Questions.Any() ? c.Questionnaire.Faults() : ["Add at least one question."];
}
