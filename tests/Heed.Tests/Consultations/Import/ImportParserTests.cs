using Heed.Consultations;
using Heed.Platform.Setup;

namespace Heed.Tests.Consultations.Import;

/// <summary>What a file of answers becomes, row by row, before anything is stored.</summary>
public sealed class ImportParserTests
{
    private static ImportParser Read(string file)
    {
        var reading = new ImportParser(ImportSample.Mapping, ImportSample.Questions);
        reading.Read(new StringReader(file));
        return reading;
    }

    [Fact]
    public void Rows_of_one_respondent_are_one_sheet()
    {
        var reading = Read("Who,When,Rating,Sex,Comment\nA,2026-01-05,1,F,Kind\nB,2026-01-06,2,M,\nA,2026-01-05,1,F,\n");
        Assert.Empty(reading.Faults);
        Assert.Equal(3, reading.Rows);
        Assert.Equal(2, reading.RowsWithoutText);
        var first = Assert.Single(reading.Sheets, sheet => sheet.Respondent == "A");
        Assert.Equal(["very-good"], first.Choices["rating"]);
        Assert.Equal("Kind", first.Texts["why"]);
        Assert.Equal(new DateOnly(2026, 1, 5), first.On);
    }

    [Fact]
    public void A_spreadsheets_byte_order_mark_semicolons_spaces_and_blank_lines_are_read()
    {
        var reading = Read("\uFEFFWho; When ;Rating;Sex;Comment\r\n\r\nA;05/01/2026;1;F;\"One; two\r\nthree\"\r\n\r\n");
        Assert.Empty(reading.Faults);
        Assert.Equal("One; two\r\nthree", Assert.Single(reading.Sheets).Texts["why"]);
    }

    [Theory]
    [InlineData("A,2026-13-05,1,F,x", "When", "is not a date")]
    [InlineData("A,2026-01-05,9,F,x", "Rating", "not among the mapped values")]
    [InlineData(",2026-01-05,1,F,x", "Who", "is empty")]
    [InlineData("A,2026-01-05,1", "", "has 3 of 5 columns")]
    [InlineData("A,2026-01-05,1,F,x,y", "", "has 6 of 5 columns")]
    public void A_row_that_cannot_be_taken_is_named_by_line_column_and_reason(string row, string column, string reason)
    {
        var reading = Read($"Who,When,Rating,Sex,Comment\nZ,2026-01-01,1,F,\"two\nlines\"\n{row}\n");
        var fault = Assert.Single(reading.Faults);
        Assert.Equal(4, fault.Line);
        Assert.Equal(column, fault.Column);
        Assert.Contains(reason, fault.Reason, StringComparison.Ordinal);
        Assert.Single(reading.Sheets);
    }

    [Fact]
    public void A_respondent_who_differs_from_themselves_keeps_the_first_answer()
    {
        var reading = Read("Who,When,Rating,Sex,Comment\nA,,1,F,x\nA,,2,F,\n");
        Assert.Contains("line 2", Assert.Single(reading.Faults).Reason, StringComparison.Ordinal);
        Assert.Equal(["very-good"], Assert.Single(reading.Sheets).Choices["rating"]);
    }

    [Fact]
    public void A_second_text_for_one_question_is_reported_and_not_lost_in_silence()
    {
        var reading = Read("Who,When,Rating,Sex,Comment\nA,,1,F,first\nA,,1,F,second\n");
        Assert.Contains("second text", Assert.Single(reading.Faults).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_mapped_to_nothing_and_a_word_for_blank_are_no_answer()
    {
        var reading = Read("Who,When,Rating,Sex,Comment\nA,,7,-,None\n");
        var sheet = Assert.Single(reading.Sheets);
        Assert.DoesNotContain("rating", sheet.Choices.Keys);
        Assert.Equal(["pnts"], sheet.Choices["sex"]);
        Assert.Empty(sheet.Texts);
    }

    [Theory]
    [InlineData("Who,When,Rating,Comment\n", "no column \"Sex\"")]
    [InlineData("Who,When,Rating,Sex,Comment,Who\n", "is there twice")]
    [InlineData("", "empty")]
    public void A_file_that_does_not_fit_is_refused_whole(string file, string reason) =>
        Assert.Contains(reason, Assert.Throws<VerbRefusal>(() => Read(file)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_mapping_to_a_choice_that_is_not_there_is_refused()
    {
        var mapping = ImportMapping.Read(
            """{ "respondent": "Who", "choices": [ { "column": "R", "question": "rating", "values": { "1": "superb" } } ] }"""
        );
        Assert.Contains(
            "no choice \"superb\"",
            Assert.Single(mapping.Faults(ImportSample.Questions, ["Who", "R"])),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_mapping_that_is_not_json_says_where() =>
        Assert.Contains(
            "line 2",
            Assert.Throws<VerbRefusal>(() => ImportMapping.Read("{\n oops")).Message,
            StringComparison.Ordinal
        );
}
