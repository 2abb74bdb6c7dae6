using System.Text;
using Heed.Consultations;
using Heed.Consultations.Export;
using Heed.Platform.Setup;
using Heed.Tests.Consultations.Answer;
using Heed.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Consultations.Kinds;

/// <summary>Rankings in files, both ways.</summary>
public sealed class RankingFilesTests : RoomTest
{
    private const string ByItem = """
        { "respondent": "respondent", "date": "received",
          "choices": [ { "column": "first.lights", "question": "first", "item": "lights" },
                       { "column": "first.patrols", "question": "first", "item": "patrols" },
                       { "column": "first.youth", "question": "first", "item": "youth" },
                       { "column": "first.cameras", "question": "first", "item": "cameras" } ] }
        """;

    private const string InOrder = """
        { "respondent": "Who", "choices": [ { "column": "Order", "question": "first", "separator": ">",
          "values": { "Lights": "lights", "Patrols": "patrols", "Youth": "youth", "Cameras": "cameras" } } ] }
        """;

    [Fact]
    public async Task What_is_exported_is_imported_again_as_it_was()
    {
        var from = await Sample.AskedToRank();
        await Sample.Rank(from, 3, "lights", "cameras", "youth", "patrols");
        await Sample.Rank(from, 2, "patrols", "youth", "lights", "cameras");
        var (head, _) = await In(services => services.GetRequiredService<AnswerExport>().ReadAsync(from, default));
        Assert.Equal(["respondent", "received", "mode", "first.lights", "first.patrols", "first.youth", "first.cameras"], head);
        var into = await Sample.Launched(each => Assert.True(each.TryAsk(RankingSample.Questions(), out _)), code: "AGAIN26");
        using var file = new MemoryStream();
        Assert.Equal(5, await In(services => services.GetRequiredService<AnswerExport>().WriteAsync(from, file, default)));
        var outcome = await ImportAsync(into, file.ToArray(), ByItem);
        Assert.Empty(outcome.Faults);
        var sheets = (await Sample.Sheets()).ToLookup(sheet => sheet.ConsultationId, sheet => sheet.AnswersJson);
        Assert.Equal(sheets[from.Id].Order(StringComparer.Ordinal), sheets[into.Id].Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_column_that_holds_the_items_in_order_is_a_ranking_too()
    {
        var into = await Sample.AskedToRank(RankingSample.Question with { AtLeast = 1 });
        var outcome = await ImportAsync(into, "Who,Order\n1,Youth > Lights\n2,Cameras\n3,\n"u8.ToArray(), InOrder);
        Assert.Empty(outcome.Faults);
        Assert.Equal(
            [
                """{"c":{"first":["1:youth","2:lights"]},"v":{}}""",
                """{"c":{"first":["1:cameras"]},"v":{}}""",
                """{"c":{},"v":{}}""",
            ],
            (await Sample.Sheets()).Select(sheet => sheet.AnswersJson)
        );
    }

    [Fact]
    public async Task A_tie_in_a_file_is_reported_with_its_line_and_not_taken()
    {
        var into = await Sample.AskedToRank();
        var file =
            "respondent,received,first.lights,first.patrols,first.youth,first.cameras\n1,2026-09-14,1,1,2,3\n2,2026-09-14,1,2,3,4\n";
        var outcome = await ImportAsync(into, Encoding.UTF8.GetBytes(file), ByItem);
        var fault = Assert.Single(outcome.Faults);
        Assert.Equal(2, fault.Line);
        Assert.Contains("without a gap or a tie", fault.Reason, StringComparison.Ordinal);
        Assert.Single(await Sample.Sheets());
    }

    [Fact]
    public async Task A_mapping_to_an_item_that_is_not_asked_is_refused()
    {
        var into = await Sample.AskedToRank();
        var refusal = await Assert.ThrowsAsync<VerbRefusal>(() =>
            ImportAsync(
                into,
                "respondent,received,first.lights,first.patrols,first.youth,first.cameras\n"u8.ToArray(),
                ByItem.Replace("\"item\": \"youth\"", "\"item\": \"dogs\"", StringComparison.Ordinal)
            )
        );
        Assert.Contains("has no item \"dogs\"", refusal.Message, StringComparison.Ordinal);
    }

    private Task<ImportOutcome> ImportAsync(Consultation into, byte[] file, string mapping) =>
        In(services =>
            services
                .GetRequiredService<AnswerImport>()
                .ImportAsync(into, "ranks.csv", file, ImportMapping.Read(mapping), null, null, default)
        );
}
