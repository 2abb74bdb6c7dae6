using Heed.Consultations.Kinds;
using Heed.Consultations.Results;
using Heed.Consultations.Results.DisclosureControl;

namespace Heed.Tests.Consultations.Results;

public sealed class VersionDifferencingTests
{
    private static ResultsContent Of(int sheets, params QuestionSummary[] summaries) =>
        new(null!, sheets, DateTimeOffset.UnixEpoch, false, [], [], summaries, [], [], "");

    private static QuestionSummary Question(string key, int yes, int no) =>
        new(key, key, QuestionKind.Of<SingleChoice>(), yes + no, 0, 0, [Row("yes", yes), Row("no", no)], null);

    private static QuestionSummaryRow Row(string code, int count) => new(code, code, count, 0.5, 0, 1);

    [Theory]
    [InlineData(41, 41, true)]
    [InlineData(41, 50, true)]
    [InlineData(41, 51, false)]
    [InlineData(51, 41, false)]
    [InlineData(null, 41, false)]
    public void Fewer_than_ten_who_came_or_went_are_few(int? before, int? now, bool few) =>
        Assert.Equal(few, VersionDifferencing.IsFew(before, now));

    [Fact]
    public void A_question_that_few_more_answered_keeps_its_figures_while_another_changes()
    {
        var before = Of(40, Question("a", 20, 20), Question("b", 20, 10));
        var now = Of(60, Question("a", 30, 30), Question("b", 21, 10));
        var published = VersionDifferencing.Publishable(now, before);
        Assert.Equal([60, 30], published.Questions.Select(summary => summary.Base));
        Assert.Equal(20, published.Questions[1].Rows[0].Count);
    }
}
