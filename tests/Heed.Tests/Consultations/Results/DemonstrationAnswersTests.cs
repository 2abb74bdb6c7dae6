using System.Globalization;
using Heed.Consultations;
using Heed.Places.Doors;
using Heed.Tests.Harness;
using Heed.Tests.Statistics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Consultations.Results;

/// <summary>
/// The data set "demonstration", on which every estimate is compared with R's, is what the demonstration office of Kent holds:
/// the people who gave an answer on each of its margins. HEED_WRITE_FIXTURES=1 writes it; then bench/peers/survey/fixtures.R
/// says what R makes of it.
/// </summary>
public sealed class DemonstrationAnswersTests : RoomTest
{
    private static readonly string Folder = Path.Combine(
        SurveyCase.Repository(),
        "tests/Heed.Tests/Statistics/Fixtures/demonstration"
    );

    protected override string? Demonstration => "kent";

    [Fact]
    public async Task The_answers_that_are_compared_with_R_are_those_of_the_demonstration_office()
    {
        var places = await In(services => services.GetRequiredService<IPlaces>().ReadAsync(default).AsTask());
        var margins = places.Margins.Where(margin => margin.Figures.ContainsKey(places.PoliceAreaCode)).ToList();
        await SameAsync(
            "margins.csv",
            "variable,level,population",
            from margin in margins
            from figure in margin.Figures[places.PoliceAreaCode]
            where figure.Value > 0
            select string.Create(CultureInfo.InvariantCulture, $"{margin.Code},{figure.Key},{figure.Value}")
        );
        await SameAsync(
            "responses.csv",
            $"id,{string.Join(',', margins.Select(margin => margin.Code))},feels_safe,confidence",
            (await RowsAsync([.. margins.Select(margin => margin.Code)])).Select((row, i) => $"s{i + 1:0000},{row}")
        );
    }

    /// <summary>By what they say and not in their order, which depends on the day on which the office is made.</summary>
    private async Task<List<string>> RowsAsync(IReadOnlyList<string> margins)
    {
        var sheets = await Db(db =>
            db.Set<AnswerSheet>()
                .Where(sheet => db.Set<Consultation>().Any(each => each.Id == sheet.ConsultationId && each.Code == "SAFE"))
                .Select(sheet => sheet.AnswersJson)
                .ToListAsync()
        );
        return
        [
            .. sheets
                .Select(json => Answers.FromJson(json).Codes)
                .Where(codes =>
                    margins.All(margin => codes.TryGetValue(margin, out var said) && said is [not Question.PreferNotToSay])
                )
                .Select(codes =>
                    string.Join(',', margins.Select(margin => codes[margin][0]))
                    + $",{AfterDark(codes.GetValueOrDefault("dark"))},{codes["safe"][0]}"
                )
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>In two groups: a table of 13 districts by 5 answers has cells with nobody in them, of which R makes no test.</summary>
    private static string AfterDark(string[]? dark) =>
        dark is null ? ""
        : dark[0].EndsWith("-safe", StringComparison.Ordinal) ? "safe"
        : "unsafe";

    private static async Task SameAsync(string file, string heading, IEnumerable<string> rows)
    {
        var path = Path.Combine(Folder, file);
        var text = string.Concat(rows.Prepend(heading).Select(row => row + "\n"));
        if (Environment.GetEnvironmentVariable("HEED_WRITE_FIXTURES") == "1")
            await File.WriteAllTextAsync(path, text);
        Assert.Equal(await File.ReadAllTextAsync(path), text);
    }
}
