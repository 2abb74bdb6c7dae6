using Heed.Consultations;
using Heed.Consultations.Kinds;
using Heed.Consultations.Results;

namespace Heed.Tests.Consultations.Kinds;

/// <summary>Documents as they were stored when a kind was still a name in a list, read by the program of today.</summary>
public sealed class StoredTests
{
    [Fact]
    public void A_consultation_stored_before_kinds_were_types_is_read_and_written_as_it_was()
    {
        var stored = Read("stored-consultation.json");
        var content = ConsultationContent.FromJson(stored);
        Assert.Equal(
            ["Scale", "MultipleChoice", "LongText", "SingleChoice", "SingleChoice", "SingleChoice", "Scale"],
            content.Questionnaire.Questions.Select(question => question.Kind.Code)
        );
        Assert.Equal(stored, content.ToJson());
    }

    [Fact]
    public void Results_published_before_kinds_were_types_are_read_written_and_guarded_as_they_were()
    {
        var stored = Read("stored-results.json");
        Assert.Equal(stored, ResultsContent.FromJson(stored).ToJson());
        Assert.Equal(
            stored,
            Heed.Consultations.Results.DisclosureControl.SuppressionRules.Publishable(ResultsContent.FromJson(stored)).ToJson()
        );
    }

    [Fact]
    public void Answers_are_stored_as_they_were()
    {
        const string stored =
            """{"c":{"age":["25to34"],"worries":["drugs","noise"]},"v":{"why":"0b0e8a52-6a53-4c3b-9d0b-5a0c7c6f9d11"}}""";
        Assert.Equal(stored, Answers.FromJson(stored).ToJson());
    }

    [Fact]
    public void A_document_with_a_kind_that_is_not_there_is_refused_and_not_misread() =>
        Assert.ThrowsAny<Exception>(() =>
            ConsultationContent.FromJson(
                Read("stored-consultation.json").Replace("LongText", "Drawing", StringComparison.Ordinal)
            )
        );

    [Fact]
    public void Every_kind_is_in_its_folder_with_its_three_views()
    {
        foreach (var kind in QuestionKind.All)
        foreach (var view in new[] { kind.FieldView, kind.ResultView, kind.FormView })
            Assert.True(File.Exists(Path.Combine(House.Repository.Root, "src", "Heed", view.TrimStart('/'))), view);
    }

    private static string Read(string name) =>
        File.ReadAllText(Path.Combine(House.Repository.Root, "tests", "Heed.Tests", "Consultations", "Kinds", name)).TrimEnd();
}
