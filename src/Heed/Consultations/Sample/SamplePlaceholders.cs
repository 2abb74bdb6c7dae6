using System.Text.RegularExpressions;
using Heed.Office.Doors;
using Heed.Platform.Time;

namespace Heed.Consultations.Sample;

/// <summary>Puts an office's own words into the texts of a demonstration consultation: <c>{title}</c>, <c>{area}</c>…</summary>
internal sealed partial class SamplePlaceholders
{
    private readonly Dictionary<string, string> words;

    public SamplePlaceholders(OfficeProfile office, SampleConsultation sample, DateOnly today)
    {
        words = new(StringComparer.Ordinal)
        {
            ["office"] = office.Names.Office,
            ["office-short"] = office.Names.ShortName,
            ["legal-name"] = office.Names.Legal,
            ["area"] = office.Names.Area,
            ["title"] = office.InTextOf("office-holder"),
            ["chief-executive"] = office.InTextOf("chief-executive"),
            ["force"] = office.Force.Name,
            ["chief-officer"] = $"the {office.Force.ChiefOfficer}",
            ["oversight"] = office.Oversight.Name,
            ["oversight-short"] = office.Oversight.ShortName,
            ["oversight-what"] = office.Oversight.What,
            ["opens"] = LondonTime.Day(sample.Opens.From(today)),
            ["closes"] = LondonTime.Day(sample.Closes.From(today)),
            ["decides"] = LondonTime.Day(sample.Decides.From(today)),
        };
        foreach (var (name, text) in sample.Words.GetValueOrDefault(office.Code) ?? [])
            words[name] = text;
    }

    /// <summary>The text with every placeholder filled. One written with a capital gives a capital.</summary>
    /// <exception cref="KeyNotFoundException">There is no such placeholder.</exception>
    public string Fill(string text) =>
        Placeholder()
            .Replace(
                text,
                match =>
                {
                    var name = match.Groups["name"].Value;
                    var word = words[char.ToLowerInvariant(name[0]) + name[1..]];
                    return char.IsUpper(name[0]) ? char.ToUpperInvariant(word[0]) + word[1..] : word;
                }
            );

    [GeneratedRegex(@"\{(?<name>[A-Za-z][a-z-]*)\}", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Placeholder();
}
