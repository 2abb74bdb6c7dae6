using System.Globalization;
using System.Text;
using Heed.Statistics.Weighting;
using Heed.Tables.DataFiles;

namespace Heed.Tables;

/// <summary>Reads <c>variable,level,population</c>: one line for each level of each margin, in any order.</summary>
public static class MarginFile
{
    private sealed record Line(string Level, double Population);

    /// <summary>The margins in the order in which their variables first appear.</summary>
    /// <exception cref="DataFileException">The file has faults; all are given.</exception>
    public static IReadOnlyList<PopulationMargin> Read(DataFile file)
    {
        var faults = new FaultList();
        var (variable, level, population) = (
            file.Find("variable", faults),
            file.Find("level", faults),
            file.Find("population", faults)
        );
        faults.Refuse();
        var margins = new List<(string Variable, List<Line> Lines)>();
        while (file.Rows.Next(faults))
        {
            var name = WordComparison.Text(file.Rows[variable]);
            var line = new Line(WordComparison.Text(file.Rows[level]), Population(file.Rows, population, faults));
            if (name.Length == 0)
                faults.Add(file.Rows.Fault(variable, "The variable is missing."));
            if (line.Level.Length == 0)
                faults.Add(file.Rows.Fault(level, "The level is missing."));
            var lines = margins.Find(m => m.Variable == name).Lines;
            if (lines is null)
                margins.Add((name, lines = []));
            if (lines.Exists(l => l.Level == line.Level))
                faults.Add(file.Rows.Fault(level, $"\"{line.Level}\" of {name} appears a second time."));
            lines.Add(line);
        }
        faults.Refuse();
        return margins.Count > 0
            ?
            [
                .. margins.Select(m => new PopulationMargin(
                    m.Variable,
                    [.. m.Lines.Select(l => l.Level)],
                    [.. m.Lines.Select(l => l.Population)]
                )),
            ]
            : throw new DataFileException(file.Name, "There are no margins below the headings.");
    }

    private static double Population(DataRows rows, int column, FaultList faults)
    {
        var text = Encoding.UTF8.GetString(rows[column]);
        if (SpreadsheetNumber.TryPeople(text, out var people))
            return people;
        faults.Add(
            rows.Fault(column, text.Length == 0 ? "The population is missing." : $"\"{text}\" is not a number of people.")
        );
        return 0;
    }
}

/// <summary>Numbers as spreadsheets write them.</summary>
public static class SpreadsheetNumber
{
    /// <summary>
    /// A number of people, not negative: 1234, 1234.5, 1,234,567 and 1 234 567. A comma followed by three digits separates
    /// thousands; any other single comma is a decimal comma.
    /// </summary>
    public static bool TryPeople(string text, out double people)
    {
        var plain = text.Replace(" ", "", StringComparison.Ordinal)
            .Replace("\u00A0", "", StringComparison.Ordinal)
            .Replace("\u202F", "", StringComparison.Ordinal);
        var groups = plain.Split('.')[0].Split(',');
        var thousands = groups.Length > 1 && groups[0].Length is > 0 and <= 3 && groups.Skip(1).All(group => group.Length == 3);
        return TryNumber(thousands ? plain.Replace(",", "", StringComparison.Ordinal) : plain, out people) && people >= 0;
    }

    /// <summary>A finite number; a comma is a decimal comma.</summary>
    public static bool TryNumber(string text, out double number) =>
        double.TryParse(text.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out number)
        && double.IsFinite(number);
}
