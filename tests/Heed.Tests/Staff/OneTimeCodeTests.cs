using System.Text;
using Heed.Staff;

namespace Heed.Tests.Staff;

public sealed class OneTimeCodeTests
{
    private static readonly byte[] RfcSecret = Encoding.ASCII.GetBytes("12345678901234567890");

    /// <summary>RFC 6238, appendix B, the SHA-1 rows.</summary>
    [Theory]
    [InlineData(59, "94287082")]
    [InlineData(1111111109, "07081804")]
    [InlineData(1111111111, "14050471")]
    [InlineData(1234567890, "89005924")]
    [InlineData(2000000000, "69279037")]
    [InlineData(20000000000, "65353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code)
    {
        var step = OneTimeCode.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds));
        Assert.Equal(code, OneTimeCode.At(RfcSecret, step, digits: 8));
        Assert.Equal(code[2..], OneTimeCode.At(RfcSecret, step));
    }

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

    /// <summary>RFC 4648, section 10.</summary>
    [Theory]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Base_32_is_that_of_the_standard(string text, string written)
    {
        Assert.Equal(written, Base32.Write(Encoding.ASCII.GetBytes(text)));
        Assert.Equal(text, Encoding.ASCII.GetString(Base32.Read(written.ToLowerInvariant())));
    }
}
