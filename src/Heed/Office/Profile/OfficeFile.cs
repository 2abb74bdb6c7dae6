using System.Text.Json;
using Heed.Office.Doors;

namespace Heed.Office.Profile;

/// <summary>Reads an office file and says in words what is wrong with it.</summary>
public static class OfficeFile
{
    private static readonly string[] Parts =
    [
        "code",
        "names",
        "governance",
        "titles",
        "holders",
        "contact",
        "branding",
        "emergency",
        "support",
        "quickExit",
        "force",
        "oversight",
        "remit",
        "leadResponsibilities",
        "restrictedPeriods",
        "policeArea",
        "areas",
        "groupings",
        "margins",
    ];

    /// <summary>Path of a demonstration office's file.</summary>
    public static string PathOf(string office) => Path.Combine(AppContext.BaseDirectory, "offices", office + ".json");

    /// <summary>The file's text as a document, or null with the fault.</summary>
    public static JsonDocument? Open(string text, out string? fault)
    {
        fault = null;
        try
        {
            var document = JsonDocument.Parse(text);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return document;
            document.Dispose();
            fault = "The file is not an office file: it must be one JSON object.";
        }
        catch (JsonException unreadable)
        {
            fault = $"The file is not JSON: line {unreadable.LineNumber + 1}, column {unreadable.BytePositionInLine + 1}.";
        }
        return null;
    }

    /// <summary>The profile in the file, or null with everything that keeps it from being read.</summary>
    public static OfficeProfile? Read(JsonElement file, out IReadOnlyList<string> faults)
    {
        var missing = Parts.Where(part => !file.TryGetProperty(part, out _)).Select(part => $"\"{part}\" is missing.").ToList();
        faults = missing;
        if (missing.Count > 0)
            return null;
        try
        {
            var profile = ProfileRecord.Read(file.GetRawText());
            faults = [.. ProfileRules.FaultsIn(profile)];
            return faults.Count == 0 ? profile : null;
        }
        catch (JsonException unreadable)
        {
            faults = [$"The value at {unreadable.Path} cannot be read."];
            return null;
        }
    }
}
