using System.Text.Json;

namespace Heed.Tests.Statistics;

/// <summary>The command as a person runs it: weigh first, then tabulate, all from files.</summary>
public sealed class TabulateVerbTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("heed-tabulate-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory, MemberData(nameof(SurveyCase.Names), MemberType = typeof(SurveyCase))]
    public async Task Its_figures_are_those_of_R(string name)
    {
        var survey = new SurveyCase(name);
        var json = await Tabulate(survey, "--columns", "feels_safe", "--mean", "confidence", "--margins", survey.MarginsPath);

        foreach (var cell in json.GetProperty("cells").EnumerateArray())
            Near(
                survey,
                "share",
                cell,
                "share_of_row",
                cell.GetProperty("row").GetString()!,
                cell.GetProperty("column").GetString()!
            );
        foreach (var mean in json.GetProperty("means").EnumerateArray())
            Near(survey, "mean", mean, "mean", mean.GetProperty("row").GetString()!, "");
        var overall = json.GetProperty("overall");
        foreach (var column in overall.GetProperty("columns").EnumerateArray())
            Near(survey, "share", column, "share", "", column.GetProperty("column").GetString()!);
        SurveyCase.Near(survey.Expected("mean"), overall.GetProperty("mean").GetDouble());
        SurveyCase.Near(survey.Expected("mean_se"), overall.GetProperty("mean_se").GetDouble());
        SurveyCase.Near(survey.Expected("mean_se_raked"), overall.GetProperty("mean_se_raked").GetDouble());
        SurveyCase.Near(survey.Expected("chisq_statistic"), json.GetProperty("chi_square").GetProperty("statistic").GetDouble());
        SurveyCase.Near(survey.Expected("chisq_p.value"), json.GetProperty("chi_square").GetProperty("p").GetDouble());
        SurveyCase.Near(
            survey.Expected("chisq_statistic_raked"),
            json.GetProperty("chi_square_raked").GetProperty("statistic").GetDouble()
        );
        Assert.Equal(survey.Keys("mean").Count() - 1, json.GetProperty("means").GetArrayLength());
    }

    [Fact]
    public async Task Without_margins_there_is_no_raked_error_and_without_columns_no_test()
    {
        var json = await Tabulate(new SurveyCase("skewed"), "--mean", "confidence");
        Assert.False(json.GetProperty("means")[0].TryGetProperty("se_raked", out _));
        Assert.Equal(JsonValueKind.Null, json.GetProperty("chi_square").ValueKind);
        Assert.Equal(6, json.GetProperty("cells").GetArrayLength());
        Assert.Equal(400, json.GetProperty("cells").EnumerateArray().Sum(c => c.GetProperty("n").GetInt32()));
    }

    [Fact]
    public async Task Counts_weights_and_intervals_of_a_table_worked_by_hand()
    {
        var responses = Save("r.csv", "id;Where;safe\n1;North;yes\n2;North;no\n3;North;yes\n4;South;no\n5;South;\n");
        var weights = Save("w.csv", "id;weight\n5;1\n4;2\n3;0,5\n2;1,5\n1;1\n");
        var (code, report, errors) = await WeighVerbTests.Run(
            "tabulate",
            "--responses",
            responses,
            "--weights",
            weights,
            "--id",
            "id",
            "--rows",
            "where",
            "--columns",
            "safe",
            "--json"
        );

        Assert.True(code == 0, errors);
        var cells = JsonDocument.Parse(report).RootElement.GetProperty("cells").EnumerateArray().ToList();
        Assert.Equal(
            ["North/no", "North/yes", "South/no", "South/yes"],
            cells.Select(c => $"{c.GetProperty("row")}/{c.GetProperty("column")}")
        );
        Assert.Equal([1, 2, 1, 0], cells.Select(c => c.GetProperty("n").GetInt32()));
        Assert.Equal([1.5, 1.5, 2, 0], cells.Select(c => c.GetProperty("weighted_n").GetDouble()));
        Assert.Equal([0.5, 0.5, 1, 0], cells.Select(c => c.GetProperty("share_of_row").GetDouble()));
        // North: (Σw)²/Σw² = 9/3.5; Wilson at a half: 1.96 / 2 / √(n + 1.96²).
        Assert.Equal(0.5 - (0.98 / Math.Sqrt((9 / 3.5) + (1.96 * 1.96))), cells[0].GetProperty("ci_low").GetDouble(), 12);
    }

    [Fact]
    public async Task Faults_of_every_sheet_are_named()
    {
        var responses = Save("r.csv", "id,where,score\n1,North,5\n2,North,many\n3,South,7\n");
        var weights = Save("w.csv", "id,weight\n1,1\n2,heavy\n4,1\n1,2\n");
        var (code, _, errors) = await WeighVerbTests.Run(
            "tabulate",
            "--responses",
            responses,
            "--weights",
            weights,
            "--id",
            "id",
            "--rows",
            "where",
            "--mean",
            "score"
        );
        Assert.Equal(2, code);
        Assert.Equal($"{responses}, line 3, column 3 (score): \"many\" is not a number.", errors.Trim());

        (code, _, errors) = await WeighVerbTests.Run(
            "tabulate",
            "--responses",
            responses,
            "--weights",
            weights,
            "--id",
            "id",
            "--rows",
            "where"
        );
        Assert.Equal(2, code);
        Assert.Equal(
            [
                $"{weights}, line 3, column 2 (weight): \"heavy\" is not a weight.",
                $"{weights}, line 4, column 1 (id): \"4\" is not among the responses.",
                $"{weights}, line 5, column 1 (id): \"1\" appears a second time.",
            ],
            errors.Trim().Split(Environment.NewLine)
        );
    }

    private async Task<JsonElement> Tabulate(SurveyCase survey, params string[] more)
    {
        var weights = Path.Combine(folder, "w.csv");
        var weighed = await WeighVerbTests.Run(
            "weigh",
            "--responses",
            survey.ResponsesPath,
            "--margins",
            survey.MarginsPath,
            "--id",
            "id",
            "--out",
            weights
        );
        Assert.True(weighed.Code == 0, weighed.Errors);
        string[] asked =
        [
            "tabulate",
            "--responses",
            survey.ResponsesPath,
            "--weights",
            weights,
            "--id",
            "id",
            "--rows",
            "district",
            "--json",
        ];
        var (code, report, errors) = await WeighVerbTests.Run([.. asked, .. more]);
        Assert.True(code == 0, errors);
        return JsonDocument.Parse(report).RootElement;
    }

    private static void Near(SurveyCase survey, string what, JsonElement found, string key, string row, string column)
    {
        SurveyCase.Near(survey.Expected(what, row, column), found.GetProperty(key).GetDouble());
        SurveyCase.Near(survey.Expected(what + "_se", row, column), found.GetProperty("se").GetDouble());
        SurveyCase.Near(survey.Expected(what + "_se_raked", row, column), found.GetProperty("se_raked").GetDouble());
    }

    private string Save(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
