using Heed.Evidence;

namespace Heed.Tests.Evidence;

public sealed class RedactionTests
{
    [Fact]
    public void Overlapping_and_touching_spans_leave_no_letter_of_what_was_taken_out()
    {
        var redactions = new[] { Span(0, 4), Span(2, 5), Span(7, 3), Span(30, 99) };
        Assert.Equal("[words removed][words removed]kl", RedactedText.Of("abcdefghijkl", redactions));
    }

    [Fact]
    public void Words_are_found_wherever_they_stand_except_where_they_are_gone()
    {
        Assert.Equal([(0, 3), (8, 3)], RedactionSpans.Of("Ann and ANN", "ann", []));
        Assert.Equal([(8, 3)], RedactionSpans.Of("Ann and ANN", "ann", [Span(0, 3)]));
        Assert.Empty(RedactionSpans.Of("Ann", "", []));
    }

    [Theory]
    [InlineData("write to jo.bloggs@example.org please", "jo.bloggs@example.org")]
    [InlineData("ring 01622 690690 or", "01622 690690")]
    [InlineData("ring +44 7700 900123 now", "+44 7700 900123")]
    [InlineData("near CT1 2AB there", "CT1 2AB")]
    [InlineData("near ct12ab there", "ct12ab")]
    [InlineData("Dr. O’Brien was kind", "Dr. O’Brien")]
    [InlineData("thank you Nurse Joy Adams for", "Nurse Joy Adams")]
    public void What_may_say_who_somebody_is_is_found(string text, string words) =>
        Assert.Contains(RedactionCandidates.In(text), candidate => candidate.Words == words);

    [Theory]
    [InlineData("It cost £1,000,000 in 2019 and 2020.")]
    [InlineData("The doctor was kind and the nurse too.")]
    public void Ordinary_text_is_left_alone(string text) => Assert.Empty(RedactionCandidates.In(text));

    private static Redaction Span(int start, int length) =>
        new(Guid.CreateVersion7(), Guid.Empty, start, length, RedactionReason.Other);
}
