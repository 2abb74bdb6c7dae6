using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Heed.Tables.DataFiles;

namespace Heed.Tests.Statistics;

/// <summary>The command as a person runs it: the program is started.</summary>
public sealed class WeighVerbTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("heed-weigh-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task It_writes_the_weights_and_reports_as_json()
    {
        var survey = new SurveyCase("kent");
        var (code, report, _) = await Run(
            "weigh",
            "--responses",
            survey.ResponsesPath,
            "--margins",
            survey.MarginsPath,
            "--id",
            "id",
            "--out",
            Out,
            "--json"
        );

        Assert.Equal(0, code);
        var lines = await File.ReadAllLinesAsync(Out);
        Assert.Equal("id,weight", lines[0]);
        foreach (var line in lines.Skip(1).Select(l => l.Split(',')))
            SurveyCase.Near(survey.Weights[line[0]].Raked, SurveyCase.Number(line[1]));
        var json = JsonDocument.Parse(report).RootElement;
        Assert.Equal(1200, json.GetProperty("n").GetInt32());
        Assert.Equal(
            ["age", "sex", "ethnic", "disability", "district"],
            json.GetProperty("margins").EnumerateArray().Select(m => m.GetProperty("variable").GetString())
        );
        foreach (var margin in json.GetProperty("margins").EnumerateArray())
            SurveyCase.Near(
                1868199,
                margin.GetProperty("population_total").GetDouble() * margin.GetProperty("rescaled_by").GetDouble()
            );
    }

    [Fact]
    public async Task Files_made_in_a_spreadsheet_are_read()
    {
        var responses = Save(
            "r.csv",
            "\uFEFFsep=;\r\n\r\n Respondent ID ; Age Band ;SEX;comment\r\n1;16–24;Female;\"long;\r\nanswer\"\r\n;;;\r\n2; 25+ ;male;\r\n3;25+;Female;;;\r\n4;16-24;Prefer not to say;\"she said \"\"no\"\"\"\r\n\r\n",
            Encoding.UTF8
        );
        var margins = Save(
            "m.csv",
            "Variable;Level;Population;\r\nage_band;16-24;\"1,000\"\r\nage_band;25+;1 000,0\r\nsex;Female;1050\r\n\r\nsex;Male;950\r\n",
            Encoding.Unicode
        );
        var (code, _, errors) = await Run(
            "weigh",
            "--responses",
            responses,
            "--margins",
            margins,
            "--id",
            "respondent id",
            "--out",
            Out
        );

        Assert.True(code == 0, errors);
        var weights = (await File.ReadAllLinesAsync(Out))
            .Skip(1)
            .Select(l => l.Split(','))
            .ToDictionary(l => l[0], l => SurveyCase.Number(l[1]));
        Assert.Equal(["1", "2", "3", "4"], weights.Keys);
        Assert.Equal(2, weights["1"] + weights["4"], 9);
        Assert.Equal(0.525, (weights["1"] + weights["3"]) / (weights["1"] + weights["2"] + weights["3"]), 9);
    }

    [Fact]
    public void A_sheet_in_the_older_encoding_of_Windows_is_read()
    {
        var sheet = DataFile.Of("r.csv", [.. "caf"u8, 0xE9, .. "\tn\r\nx "u8, 0xA0, .. "\t2\r\n"u8]);
        Assert.Equal(["caf\u00E9", "n"], sheet.Headings);
        Assert.True(sheet.Rows.Next(new FaultList()));
        Assert.Equal("x", WordComparison.Text(sheet.Rows[0]));
    }

    [Fact]
    public void Quotation_marks_that_are_not_closed_or_followed_by_text_are_faults()
    {
        var (sheet, faults) = (DataFile.Of("r.csv", [.. "id,a\n1,\"x\"y\n2,\"two\nlines\"\n3,\"open\n"u8]), new FaultList());
        var read = 0;
        while (sheet.Rows.Next(faults))
            read++;
        var refused = Assert.Throws<DataFileException>(faults.Refuse);
        Assert.Equal(1, read);
        Assert.Equal([(2, 2), (5, 2)], refused.Faults.Select(f => (f.Line, f.Column)));
    }

    [Fact]
    public async Task Every_fault_is_named_with_line_and_column_and_nothing_is_written()
    {
        var responses = Save("r.csv", "id,age,sex\n1,young,f\n1,young,f\n,old,m\n3,ancient,m\n4,old\n5,old,x\n", Encoding.UTF8);
        var margins = Save("m.csv", "variable,level,population\nage,young,10\nage,old,20\nsex,f,15\nsex,m,15\n", Encoding.UTF8);
        var (code, report, errors) = await Run(
            "weigh",
            "--responses",
            responses,
            "--margins",
            margins,
            "--id",
            "id",
            "--out",
            Out
        );

        Assert.Equal(2, code);
        Assert.Empty(report.Trim());
        Assert.Equal(
            [
                $"{responses}, line 3, column 1 (id): \"1\" was already on line 2.",
                $"{responses}, line 4, column 1 (id): The identifier is missing.",
                $"{responses}, line 5, column 2 (age): \"ancient\" is not a level of this margin.",
                $"{responses}, line 6: The line has 2 values, the headings 3.",
                $"{responses}, line 7, column 3 (sex): \"x\" is not a level of this margin.",
            ],
            errors.Trim().Split(Environment.NewLine)
        );
        Assert.Equal(2, Directory.GetFiles(folder).Length);
    }

    [Fact]
    public async Task Faults_in_the_margins_are_named_and_an_old_file_of_weights_stays()
    {
        await File.WriteAllTextAsync(Out, "old");
        var responses = Save("r.csv", "id,age\n1,young\n", Encoding.UTF8);
        var margins = Save("m.csv", "variable,level,population\nage,young,ten\nage,young,5\n,old,-3\n", Encoding.UTF8);
        var (code, _, errors) = await Run("weigh", "--responses", responses, "--margins", margins, "--id", "id", "--out", Out);

        Assert.Equal(2, code);
        Assert.Equal(
            [
                $"{margins}, line 2, column 3 (population): \"ten\" is not a number of people.",
                $"{margins}, line 3, column 2 (level): \"young\" of age appears a second time.",
                $"{margins}, line 4, column 3 (population): \"-3\" is not a number of people.",
                $"{margins}, line 4, column 1 (variable): The variable is missing.",
            ],
            errors.Trim().Split(Environment.NewLine)
        );
        Assert.Equal("old", await File.ReadAllTextAsync(Out));
    }

    [Fact]
    public async Task A_heading_that_is_not_there_and_a_level_nobody_is_in_are_named()
    {
        var responses = Save("r.csv", "id,age\n1,young\n", Encoding.UTF8);
        var margins = Save("m.csv", "variable,level,population\nage,young,10\nage,old,5\n", Encoding.UTF8);
        var (code, _, errors) = await Run(
            "weigh",
            "--responses",
            responses,
            "--margins",
            margins,
            "--id",
            "number",
            "--out",
            Out
        );
        Assert.Equal(2, code);
        Assert.Contains("There is no column headed \"number\"; the headings are id, age.", errors);

        (code, _, errors) = await Run("weigh", "--responses", responses, "--margins", margins, "--id", "id", "--out", Out);
        Assert.Equal(2, code);
        Assert.Contains("age: there is population in \"old\" and nobody answered.", errors);
        Assert.False(File.Exists(Out));
    }

    private string Out => Path.Combine(folder, "weights.csv");

    private string Save(string name, string text, Encoding encoding)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text, encoding);
        return path;
    }

    internal static async Task<(int Code, string Out, string Errors)> Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "heed.dll"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var program = Process.Start(start)!;
        var (output, errors) = (program.StandardOutput.ReadToEndAsync(), program.StandardError.ReadToEndAsync());
        await program.WaitForExitAsync();
        return (program.ExitCode, await output, await errors);
    }
}
