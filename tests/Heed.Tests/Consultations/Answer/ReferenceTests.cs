using Heed.Consultations.Respond;

namespace Heed.Tests.Consultations.Answer;

public sealed class ReferenceTests
{
    [Fact]
    public void A_reference_number_is_read_as_people_type_it()
    {
        var reference = new ReferenceNumber("SAFE26", 1204);
        Assert.Matches("^SAFE26-1204-[0-9A-Z]$", reference.ToString());
        Assert.Equal(reference, ReferenceNumber.Read(reference.ToString()));
        Assert.Equal(reference, ReferenceNumber.Read($"  {reference.ToString().ToLowerInvariant().Replace('-', ' ')} "));
    }

    [Fact]
    public void One_wrong_character_or_two_swapped_ones_are_noticed()
    {
        const string alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        var text = new ReferenceNumber("SAFE26", 1204).ToString();
        var tried = 0;
        for (var i = 0; i < text.Length; i++)
            foreach (var letter in alphabet.Where(letter => text[i] != '-' && letter != text[i]))
            {
                tried++;
                Assert.Null(ReferenceNumber.Read(text[..i] + letter + text[(i + 1)..]));
            }
        for (var i = 0; i + 1 < text.Length; i++)
            if (text[i] != '-' && text[i + 1] != '-' && text[i] != text[i + 1])
                Assert.Null(ReferenceNumber.Read(text[..i] + text[i + 1] + text[i] + text[(i + 2)..]));
        Assert.True(tried > 300);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("SAFE26")]
    [InlineData("SAFE26-0-A")]
    [InlineData("SAFE26--1-A")]
    [InlineData("SAFE26-99999999999-A")]
    [InlineData("ÄÖ-1-A")]
    [InlineData("SAFE26-1-AA")]
    public void What_is_no_reference_number_is_none(string? typed) => Assert.Null(ReferenceNumber.Read(typed));

    [Fact]
    public void A_secret_forgives_what_is_mistaken_for_another_letter()
    {
        var secret = RespondentToken.Make().Secret;
        var typed = secret.ToString().ToLowerInvariant().Replace('0', 'o').Replace('1', 'l').Replace('-', ' ');
        Assert.Equal(secret.Hash, WithdrawalSecret.Read(typed)!.Hash);
        Assert.Matches("^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$", secret.ToString());
        Assert.Null(WithdrawalSecret.Read(secret + "7"));
        Assert.Null(WithdrawalSecret.Read("UUUU-UUUU-UUUU-UUUU"));
    }

    [Fact]
    public void A_token_gives_the_same_keys_again_and_none_tells_another()
    {
        var token = RespondentToken.Make();
        var again = RespondentToken.Read(token.Text)!;
        List<string> keys = [token.DraftKey, token.SubmissionKey, token.FormKey, token.Secret.ToString(), token.Text];
        List<string> same = [again.DraftKey, again.SubmissionKey, again.FormKey, again.Secret.ToString(), again.Text];
        Assert.Equal(keys, same);
        Assert.Equal(keys.Count, keys.Distinct().Count());
        foreach (var bad in new[] { null, "", "abc", token.Text + "A", new string('!', 22) })
            Assert.Null(RespondentToken.Read(bad));
    }
}
