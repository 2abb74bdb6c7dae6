using Heed.Platform.Web;
using Microsoft.AspNetCore.Http;

namespace Heed.Tests.Platform;

/// <summary>A cookie read where it lies.</summary>
public sealed class CookieTextTests
{
    [Theory]
    [InlineData("a=1", "1")]
    [InlineData("b=2; a=1; c=3", "1")]
    [InlineData("aa=2;a=1", "1")]
    [InlineData("a=; b=2", "")]
    [InlineData("a=x=y", "x=y")]
    [InlineData("a=1; a=2", "1")]
    [InlineData("b=a=1", null)]
    [InlineData("A=1", null)]
    [InlineData("a", null)]
    [InlineData(";; ;", null)]
    [InlineData("", null)]
    public void The_first_cookie_of_exactly_that_name_is_found(string header, string? value)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.Cookie = header;
        Assert.Equal(value, CookieText.Find(http.Request, "a")?.ToString());
    }

    [Fact]
    public void Several_headers_are_read_in_turn()
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.Cookie = new(["b=2", "a=1"]);
        Assert.Equal("1", CookieText.Find(http.Request, "a")?.ToString());
    }
}
