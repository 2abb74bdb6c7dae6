using Heed.Staff;

namespace Heed.Tests.Staff;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("orchard harbour kettle")]
    [InlineData("correct horse battery staple")]
    [InlineData("coffee train fish")]
    [InlineData("bvxtqmzkplwr")]
    [InlineData("wx7!kq2#Lm9z")]
    [InlineData("Ffenestr las y dafarn")]
    public void Long_and_not_soon_guessed_is_enough(string password) => Assert.Null(Fault(password));

    [Fact]
    public void The_longest_is_taken_and_nothing_longer()
    {
        var words = string.Concat(Enumerable.Repeat("orchard harbour kettle lantern ", 7));
        Assert.Null(Fault(words[..200]));
        Assert.Contains("200 characters or fewer", Fault(words[..201]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("short words")]
    public void Short_is_refused(string? password) =>
        Assert.Contains("12 characters or more", Fault(password), StringComparison.Ordinal);

    [Theory]
    [InlineData("Password12345!")]
    [InlineData("P@ssw0rd2026!!")]
    [InlineData("december25december")]
    [InlineData("monkeydragonfootball")]
    [InlineData("letmeinplease99")]
    [InlineData("lkjhgfdsapoiuytrewq")]
    [InlineData("kettle kettle kettle")]
    public void What_many_use_is_refused(string password) =>
        Assert.StartsWith("Many people use a password like this, so it is easy to guess.", Fault(password));

    [Theory]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("abcabcabcabcabc")]
    [InlineData("1234567890123456")]
    [InlineData("abcdefghijklmnop")]
    public void A_run_or_a_repetition_is_refused(string password) =>
        Assert.StartsWith("This repeats itself, or runs along the alphabet", Fault(password));

    [Theory]
    [InlineData("Asha.Patel.2026")]
    [InlineData("Asha Patel Patel Asha")]
    [InlineData("welcome-to-kent-2026")]
    [InlineData("kentcommissioner2026")]
    [InlineData("Heed-office-2026!")]
    [InlineData("Medway and Kent 1")]
    public void The_owners_and_the_offices_words_are_refused(string password) =>
        Assert.StartsWith("This is made of your name, your email address or words of the office", Fault(password));

    private static string? Fault(string? password) =>
        PasswordRules.FaultIn(
            password,
            "Asha Patel",
            "asha.patel@kent.example",
            "Office of the Police and Crime Commissioner for Kent",
            "Kent and Medway"
        );
}
