using Heed.Staff;

namespace Heed.Tests.Staff;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("orchard harbour kettle")]
    [InlineData("correct horse battery staple")]
    [InlineData("bvxtqmzkplwr")]
    public void Long_and_uncommon_is_enough(string password) =>
        Assert.Null(PasswordRules.FaultIn(password, "Asha Patel", "asha.patel@kent.example"));

    [Theory]
    [InlineData("short words", "12 characters")]
    [InlineData("", "12 characters")]
    [InlineData("Password12345!", "easy to guess")]
    [InlineData("P@ssw0rd2026!!", "easy to guess")]
    [InlineData("aaaaaaaaaaaaaaaa", "easy to guess")]
    [InlineData("abcabcabcabcabc", "easy to guess")]
    [InlineData("1234567890123456", "easy to guess")]
    [InlineData("abcdefghijklmnop", "easy to guess")]
    [InlineData("qwertyuiopasdfghjkl", "easy to guess")]
    [InlineData("Asha.Patel.2026", "easy to guess")]
    [InlineData("welcome-to-kent-2026", "easy to guess")]
    public void Short_or_common_is_refused_with_what_to_do(string password, string why) =>
        Assert.Contains(why, PasswordRules.FaultIn(password, "Asha Patel", "asha.patel@kent.example"), StringComparison.Ordinal);
}
