using System.Net;
using Heed.Tests.Harness;

namespace Heed.Tests.Staff;

public sealed class TooManyTests : RoomTest
{
    protected override IReadOnlyDictionary<string, string> Settings =>
        new Dictionary<string, string> { ["RateLimits:SignInsAMinute"] = "3" };

    [Fact]
    public async Task Who_tries_too_often_in_a_minute_is_asked_calmly_to_wait()
    {
        Page? last = null;
        for (var i = 0; i < 4; i++)
        {
            var page = await Citizen.Visit("/sign-in");
            last = await page.Fill("Email address", "nobody@test.example").Fill("Password", "not this").Press("Continue");
        }
        Assert.Equal(HttpStatusCode.TooManyRequests, last!.Status);
        Assert.Equal("Please wait a minute", last.Heading);
    }
}
