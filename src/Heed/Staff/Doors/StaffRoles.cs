namespace Heed.Staff.Doors;

/// <summary>The roles of the office. Codes are stored; the words are shown.</summary>
public static class StaffRoles
{
    public const string OfficeHolder = "office-holder";
    public const string ChiefExecutive = "chief-executive";
    public const string Communications = "communications";
    public const string Engagement = "engagement";
    public const string Casework = "casework";
    public const string Analyst = "analyst";
    public const string PanelClerk = "panel-clerk";
    public const string Administrator = "administrator";
    public const string FieldWorker = "field-worker";

    private static readonly Dictionary<string, (string Name, string Does)> Words = new(StringComparer.Ordinal)
    {
        [OfficeHolder] = ("Office-holder", "Takes the office’s decisions and answers for them."),
        [ChiefExecutive] = ("Chief executive", "Runs the office, and clears what it says."),
        [Communications] = ("Communications", "Writes, clears and publishes what the office says."),
        [Engagement] = ("Engagement", "Plans and runs consultations, and tells people what came of them."),
        [Casework] = ("Casework", "Answers people who write or ring."),
        [Analyst] = ("Analyst", "Works with figures, results and places."),
        [PanelClerk] = ("Panel clerk", "Serves panels and keeps their papers."),
        [Administrator] = ("Administrator", "Looks after accounts, the office profile and the running of Heed."),
        [FieldWorker] = ("Field worker", "Collects views at stalls and events."),
    };

    /// <summary>Every code, in the order to show them.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Words.Keys];

    /// <summary>The role's name, or the code itself for one that is not known.</summary>
    public static string NameOf(string role) => Words.TryGetValue(role, out var words) ? words.Name : role;

    /// <summary>What someone in the role does, as a sentence.</summary>
    public static string WhatItDoes(string role) => Words.TryGetValue(role, out var words) ? words.Does : "";

    public static bool Exists(string role) => Words.ContainsKey(role);
}
