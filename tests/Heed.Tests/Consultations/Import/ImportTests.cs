using Heed.Consultations;
using Heed.Consultations.Results;
using Heed.Evidence;
using Heed.Tests.Harness;
using Heed.Tests.Office;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Consultations.Import;

public sealed class ImportTests : RoomTest
{
    private const string File =
        "Who,When,Rating,Sex,Comment\nA,2026-01-05,1,F,Kind staff\nB,2026-01-06,2,M,Long wait\nC,x,1,F,Lost\n";

    [Fact]
    public async Task Sheets_and_views_are_stored_and_what_could_not_be_taken_is_kept_with_its_reason()
    {
        var consultation = await Sample.Launched();
        var outcome = await Sample.Import(consultation, File);
        Assert.Equal((2, 2, 1), (outcome.Import.Sheets, outcome.Import.Views, outcome.Import.Refused));
        var sheets = await Db(db => db.Set<AnswerSheet>().OrderBy(sheet => sheet.Number).ToListAsync());
        Assert.Equal([1, 2], sheets.Select(sheet => sheet.Number));
        Assert.All(sheets, sheet => Assert.DoesNotContain("Kind staff", sheet.AnswersJson, StringComparison.Ordinal));
        Assert.Equal(
            ["Kind staff", "Long wait"],
            await Db(db => db.Set<View>().Select(view => view.Original).Order().ToListAsync())
        );
        var fault = await Db(db => db.Set<ImportFault>().SingleAsync());
        Assert.Equal((4, "When"), (fault.Line, fault.Column));
        Assert.NotNull((await Sample.Stored(consultation.Id)).FirstAnsweredAt);
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing()
    {
        var consultation = await Sample.Launched();
        var first = await Sample.Import(consultation, File);
        var again = await Sample.Import(consultation, File);
        Assert.True(again.WasKnown);
        Assert.Equal(first.Import.Id, again.Import.Id);
        Assert.Equal(2, await CountAsync<AnswerSheet>());
    }

    [Fact]
    public async Task A_respondent_of_an_earlier_file_is_reported_and_left_as_it_was()
    {
        var consultation = await Sample.Launched();
        await Sample.Import(consultation, File);
        var second = await Sample.Import(consultation, "Who,When,Rating,Sex,Comment\nA,,2,F,Changed\nD,,2,F,New\n");
        Assert.Equal(1, second.Import.Sheets);
        Assert.Contains("earlier file", Assert.Single(second.Faults).Reason, StringComparison.Ordinal);
        Assert.Equal([1, 2, 3], await Db(db => db.Set<AnswerSheet>().Select(sheet => sheet.Number).Order().ToListAsync()));
    }

    [Fact]
    public async Task The_real_comments_become_one_sheet_for_each_of_4_466_people_and_7_400_views()
    {
        var real = OfficeFiles.Real("pxtextmining/v6framework_230831.csv");
        var consultation = await Sample.Launched();
        var mapping = ImportMapping.Read(
            await System.IO.File.ReadAllTextAsync(OfficeFiles.InRepository("offices/content/mappings/service-comments.json"))
        );
        var outcome = await Sample.Import(consultation, await System.IO.File.ReadAllBytesAsync(real), mapping);
        Assert.Empty(outcome.Faults);
        Assert.Equal(
            (7_908, 4_466, 7_400, 508),
            (outcome.Import.Rows, outcome.Import.Sheets, outcome.Import.Views, outcome.RowsWithoutText)
        );
        var tally = await In(services =>
            services.GetRequiredService<SheetTallies>().OfAsync(consultation.Id, ImportSample.Questions, default)
        );
        Assert.Equal(4_466, tally.Sheets);
        // Counted from the file by hand: 2,875 ones, 729 twos, 203 threes, 172 fours, 248 fives, 14 sixes, 225 sevens.
        Assert.Equal(
            [2_875, 729, 203, 172, 248, 14],
            new[] { "very-good", "good", "neither", "poor", "very-poor", "do-not-know" }.Select(code =>
                tally.CountOf("rating", code)
            )
        );
        Assert.Equal(4_466 - 225, tally.Answered["rating"]);
        Assert.Equal(7_400, tally.Texts.Values.Sum());
    }
}
