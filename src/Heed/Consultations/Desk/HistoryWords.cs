using System.Text.Json;
using Heed.Consultations.Making;

namespace Heed.Consultations.Desk;

/// <summary>Audit entries in words for the timeline.</summary>
internal static class HistoryWords
{
    /// <summary>"consultation sent for clearance" is "Sent for clearance"; "version cleared" of "Version 2" is "Version 2 cleared".</summary>
    public static string Title(string act, string? version)
    {
        if (version is not null && act.StartsWith("version ", StringComparison.Ordinal))
            return $"{version} {act["version ".Length..]}";
        var words = act.StartsWith("consultation ", StringComparison.Ordinal) ? act["consultation ".Length..] : act;
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>What was touched, and the reason given.</summary>
    public static string? Detail(string act, string? before, string? after, string? reason)
    {
        var what =
            after is not null && act == ConsultationsEvents.Edited.Act ? Fields(JsonSerializer.Deserialize<EditValues>(after)!)
            : before is not null && act == ConsultationsEvents.QuestionDeleted.Act
                ? JsonSerializer.Deserialize<QuestionRemoval>(before, ContentJson.Options)!.Name
            : act == ConsultationsEvents.GateConfirmed.Act || act == ConsultationsEvents.GateOverridden.Act ? Value(after, "Gate")
            : act == ConsultationsEvents.QuestionsChanged.Act || act == ConsultationsEvents.QuestionPutBack.Act
                ? Value(after, "What")
            : null;
        return (what, reason) switch
        {
            (null, null) => null,
            ({ } text, null) => text,
            (null, { } why) => $"“{why}”",
            var (text, why) => $"{text}: “{why}”",
        };
    }

    private static string Fields(EditValues edit) => $"{edit.Topic}: {string.Join(", ", edit.Fields.Keys).ToLowerInvariant()}";

    private static string? Value(string? json, string name)
    {
        if (json is null)
            return null;
        using var document = JsonDocument.Parse(json);
        return document.RootElement.TryGetProperty(name, out var value) ? value.ToString() : null;
    }
}
