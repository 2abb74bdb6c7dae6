using System.Text;
using Heed.Staff;

namespace Heed.Tests.Staff;

public sealed class OneTimeCodeTests
{
    private static readonly byte[] RfcSecret = Encoding.ASCII.GetBytes("12345678901234567890");

    /// <summary>RFC 6238, appendix B, the SHA-1 rows, of whose eight digits a telephone shows six.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, OneTimeCode.At(RfcSecret, OneTimeCode.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_clock_may_be_off_by_one_step(int off, bool taken)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_015);
        var code = OneTimeCode.At(RfcSecret, OneTimeCode.StepAt(now) + off);
        Assert.Equal(taken, OneTimeCode.StepOf(code, RfcSecret, now, lastUsed: 0) is not null);
    }

    [Fact]
    public void A_step_used_before_is_not_taken_again_and_spaces_do_not_matter()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_015);
        var step = OneTimeCode.StepAt(now);
        var code = OneTimeCode.At(RfcSecret, step);
        Assert.Equal(step, OneTimeCode.StepOf($"{code[..3]} {code[3..]}", RfcSecret, now, step - 1));
        Assert.Null(OneTimeCode.StepOf(code, RfcSecret, now, step));
        Assert.Null(OneTimeCode.StepOf("", RfcSecret, now, 0));
        Assert.Null(OneTimeCode.StepOf(null, RfcSecret, now, 0));
    }

    [Fact]
    public void An_authenticator_app_reads_issuer_owner_and_secret_from_the_square_code()
    {
        var address = OneTimeCode.Address("Kent Commissioner’s Office", "asha.patel@kent.example", RfcSecret);
        Assert.StartsWith("otpauth://totp/Kent%20Commissioner%E2%80%99s%20Office:asha.patel%40kent.example?", address);
        Assert.Contains("secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&", address, StringComparison.Ordinal);
        Assert.Contains("issuer=Kent%20Commissioner%E2%80%99s%20Office", address, StringComparison.Ordinal);
    }
}
