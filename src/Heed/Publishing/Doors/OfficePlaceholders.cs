using System.Text.RegularExpressions;
using Heed.Office.Doors;

namespace Heed.Publishing.Doors;

/// <summary>
/// Puts an office's own names, people and numbers into a text that several offices share: <c>{title}</c> is "the Commissioner",
/// <c>{Title}</c> "The Commissioner". <c>offices/README.md</c> lists the placeholders.
/// </summary>
public static partial class OfficePlaceholders
{
    /// <summary>The text for this office.</summary>
    /// <param name="text">Plain text or Markdown with placeholders.</param>
    /// <param name="office">The office.</param>
    /// <param name="more">Further placeholders of the caller's, by name in lower case.</param>
    /// <exception cref="FormatException">The text holds a placeholder that nobody knows.</exception>
    public static string Fill(string text, OfficeProfile office, IReadOnlyDictionary<string, string>? more = null) =>
        Placeholder()
            .Replace(
                text,
                match =>
                {
                    var name = match.Groups["name"].Value;
                    var key = name.ToLowerInvariant();
                    var value =
                        more?.GetValueOrDefault(key)
                        ?? Words(key, office)
                        ?? throw new FormatException($"The placeholder {{{name}}} is not known.");
                    return char.IsUpper(name[0]) && value.Length > 0 ? char.ToUpperInvariant(value[0]) + value[1..] : value;
                }
            );

    private static string? Words(string key, OfficeProfile office) =>
        key switch
        {
            "office" => office.Names.Office,
            "office-short" => office.Names.ShortName,
            "legal-name" => office.Names.Legal,
            "area" => office.Names.Area,
            "title" => office.InTextOf("office-holder"),
            "chief-executive" => office.InTextOf("chief-executive"),
            "force" => office.Force.Name,
            "chief-officer" => "the " + office.Force.ChiefOfficer,
            "oversight" => office.Oversight.Name,
            "oversight-what" => office.Oversight.What,
            "remit-can" => Bullets(office.Remit.Can),
            "remit-cannot" => Bullets(office.Remit.Cannot.Select(each => $"{each.Text} {each.Instead}")),
            "lead-responsibilities" => Responsibilities(office),
            "contact" => Contact(office.Contact),
            "support" => Bullets(office.Support.Select(each => $"**{each.Name}: {each.Number}.** {each.When}")),
            _ => null,
        };

    private static string Bullets(IEnumerable<string> lines) => string.Join('\n', lines.Select(line => "- " + line));

    private static string Contact(OfficeContact contact) =>
        Bullets([
            $"**Write:** {string.Join(", ", contact.Address)}",
            $"**Phone:** {contact.Phone}",
            $"**Email:** [{contact.Email}](mailto:{contact.Email})",
            $"**Open:** {contact.Hours}",
        ]);

    private static string Responsibilities(OfficeProfile office)
    {
        var head = $"| What | {office.Names.ShortName} | {office.Force.Name} |\n|---|---|---|";
        var rows = office.LeadResponsibilities.Select(row => $"| {row.Activity} | {Part(row.Office)} | {Part(row.Force)} |");
        return string.Join('\n', rows.Prepend(head));
    }

    private static string Part(string? part) =>
        part switch
        {
            null => "–",
            "lead" => "Leads",
            "assist" => "Helps",
            "advise" => "Advises",
            "recommend" => "Recommends",
            "work-together" => "Works together",
            "work-in-partnership" => "Works in partnership",
            "possible-involvement" => "May take part",
            _ => part,
        };

    [GeneratedRegex(@"\{(?<name>[a-zA-Z][a-zA-Z-]*)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder();
}
