using System.Globalization;
using CsvHelper;

namespace Heed.Consultations;

/// <summary>One respondent's answers as read from a file.</summary>
public sealed class ParsedSheet(string respondent, int line)
{
    public string Respondent { get; } = respondent;

    /// <summary>The line on which the respondent was first met.</summary>
    public int Line { get; } = line;
    public DateOnly? On { get; set; }
    public Dictionary<string, string[]> Choices { get; } = new(StringComparer.Ordinal);

    /// <summary>Texts by question key.</summary>
    public Dictionary<string, string> Texts { get; } = new(StringComparer.Ordinal);
}

/// <summary>Something in a row that could not be taken.</summary>
public sealed record ReadFault(int Line, string Column, string Reason);

/// <summary>
/// Reads a CSV file into sheets without storing anything: comma, semicolon or tab, with or without byte-order mark, line
/// breaks inside quotes. A row with a fault is left out whole; lines are those of the file as an editor counts them.
/// </summary>
public sealed class ImportParser(ImportMapping mapping, Questionnaire questions)
{
    private const int LongestText = 20_000;
    private readonly Dictionary<string, ParsedSheet> sheets = new(StringComparer.Ordinal);
    private readonly HashSet<string> blank = new(mapping.Blank ?? [], StringComparer.OrdinalIgnoreCase);
    private readonly string[] dateFormats = [.. mapping.DateFormats ?? ["yyyy-MM-dd", "dd/MM/yyyy"]];

    public IReadOnlyCollection<ParsedSheet> Sheets => sheets.Values;
    public List<ReadFault> Faults { get; } = [];
    public int Rows { get; private set; }

    /// <summary>Rows of a respondent that hold no text in any text column.</summary>
    public int RowsWithoutText { get; private set; }

    /// <summary>Reads all rows. <paramref name="progress"/> hears of each thousand rows.</summary>
    /// <exception cref="Platform.Setup.VerbRefusal">The mapping does not fit the file or the questions.</exception>
    public void Read(TextReader file, Action<int>? progress = null)
    {
        var text = file.ReadToEnd().TrimStart('\uFEFF');
        using var csv = CsvReader.FromText(
            text,
            new CsvReaderOptions
            {
                HasHeader = true,
                TrackLineNumbers = true,
                SkipEmptyLines = true,
                MaxRecordSize = 1_000_000,
            }
        );
        if (text.Length == 0 || csv.Headers is not { Count: > 0 })
            throw new Platform.Setup.VerbRefusal("The file is empty.", 2);
        var columns = csv.Headers.Select((name, index) => (Name: name.Trim(), index)).ToList();
        if (columns.GroupBy(column => column.Name).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new Platform.Setup.VerbRefusal($"Line 1: the column \"{twice.Key}\" is there twice.", 2);
        var places = columns.ToDictionary(column => column.Name, column => column.index, StringComparer.Ordinal);
        if (mapping.Faults(questions, places.Keys).ToList() is { Count: > 0 } faults)
            throw new Platform.Setup.VerbRefusal(string.Join(Environment.NewLine, faults), 2);
        while (csv.Read())
        {
            Rows++;
            Take(new Row(csv, places, (int)csv.LineNumber, columns.Count));
            if (Rows % 1_000 == 0)
                progress?.Invoke(Rows);
        }
        progress?.Invoke(Rows);
    }

    private void Take(Row row)
    {
        if (row.Width != row.Expected)
        {
            Fault(row, "", $"has {row.Width} of {row.Expected} columns");
            return;
        }
        var respondent = row[mapping.Respondent].Trim();
        if (respondent.Length == 0)
        {
            Fault(row, mapping.Respondent, "is empty");
            return;
        }
        var isNew = !sheets.TryGetValue(respondent, out var sheet);
        sheet ??= new ParsedSheet(respondent, row.Line);
        if (!TryDate(row, out var on) || !TryChoices(row, sheet, out var choices) || !TryTexts(row, sheet, out var texts))
            return;
        sheet.On ??= on;
        foreach (var (key, codes) in choices)
            sheet.Choices[key] = codes;
        foreach (var (key, text) in texts)
            sheet.Texts[key] = text;
        if (texts.Count == 0)
            RowsWithoutText++;
        if (isNew)
            sheets.Add(respondent, sheet);
    }

    private bool TryDate(Row row, out DateOnly? on)
    {
        on = null;
        if (mapping.Date is null || row[mapping.Date].Trim() is not { Length: > 0 } written)
            return true;
        foreach (var format in dateFormats)
            if (DateOnly.TryParseExact(written, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                on = date;
                return true;
            }
        return Fault(
            row,
            mapping.Date,
            $"\"{ImportedCell.Short(written)}\" is not a date like {string.Join(" or ", dateFormats)}"
        );
    }

    private bool TryChoices(Row row, ParsedSheet sheet, out Dictionary<string, string[]> choices)
    {
        choices = new(StringComparer.Ordinal);
        foreach (var columns in (mapping.Choices ?? []).GroupBy(column => column.Question, StringComparer.Ordinal))
        {
            var cells = columns.Select(column => new ImportedCell(column, row[column.Column].Trim()));
            var filled = cells.Where(cell => cell.Written.Length > 0).ToList();
            if (filled.Count == 0)
                continue;
            var question = questions.Find(columns.Key)!;
            var read = question.Kind.Import(question, filled);
            if (read.Reason is { } reason)
                return Fault(row, read.Column, reason);
            if (read.Codes.Length == 0)
                continue;
            if (
                sheet.Choices.TryGetValue(question.Key, out var before)
                && !before.SequenceEqual(read.Codes, StringComparer.Ordinal)
            )
                return Fault(row, filled[0].Column.Column, $"differs from the same respondent's answer on line {sheet.Line}");
            choices[question.Key] = read.Codes;
        }
        return true;
    }

    private bool TryTexts(Row row, ParsedSheet sheet, out Dictionary<string, string> texts)
    {
        texts = new(StringComparer.Ordinal);
        foreach (var column in mapping.Texts ?? [])
        {
            var text = row[column.Column].Trim();
            if (text.Length == 0 || blank.Contains(text))
                continue;
            var key = column.Question;
            if (
                column.QuestionColumn is { } named
                && (column.Questions is null || !column.Questions.TryGetValue(row[named], out key))
            )
                return Fault(row, named, $"\"{ImportedCell.Short(row[named])}\" is not among the mapped questions");
            if (text.Length > LongestText)
                return Fault(row, column.Column, $"is longer than {LongestText:N0} characters");
            if (sheet.Texts.ContainsKey(key!) || !texts.TryAdd(key!, text))
                return Fault(row, column.Column, $"is a second text of the same respondent for the question \"{key}\"");
        }
        return true;
    }

    private bool Fault(Row row, string column, string reason)
    {
        Faults.Add(new ReadFault(row.Line, column, reason));
        return false;
    }

    private readonly record struct Row(CsvReader Csv, Dictionary<string, int> Places, int Line, int Expected)
    {
        public int Width => Csv.FieldCount;
        public string this[string column] => Csv.GetString(Places[column]);
    }
}
