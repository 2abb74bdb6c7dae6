using FsCheck;
using FsCheck.Fluent;
using Heed.Consultations;

namespace Heed.Tests.Consultations.Make;

public sealed class NamingTests
{
    [Theory]
    [InlineData("Feeling safe where you live", "FEELING26", "feeling-safe-where-you-live")]
    [InlineData("What should we do about the café’s noise?", "CAFESNOISE26", "what-should-we-do-about-the-cafes-noise")]
    [InlineData("2027 budget", "C2027BUDGE26", "2027-budget")]
    [InlineData("Why?", "CONSULTATI26", "why")]
    [InlineData("", "CONSULTATI26", "consultation")]
    public void A_code_and_an_address_are_suggested_from_the_title(string title, string code, string slug) =>
        Assert.Equal((code, slug), (Naming.SuggestCode(title, 2026), Naming.SuggestSlug(title)));

    [Fact]
    public void Whatever_the_title_what_is_suggested_is_allowed() =>
        Prop.ForAll<string?>(title => Naming.MayBe(Naming.SuggestCode(title ?? "", 2026), Naming.SuggestSlug(title ?? ""), out _))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_suggestion_is_unlike_those_taken()
    {
        Assert.Equal("safe_feel_3", Naming.SuggestKey("How safe do you feel?", ["safe_feel", "safe_feel_2"]));
        Assert.Equal("very-safe-2", Naming.SuggestChoice("Very safe", ["very-safe"]));
        Assert.Equal("q_1", Naming.SuggestKey("1", []));
    }
}
