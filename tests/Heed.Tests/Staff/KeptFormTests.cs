using System.Net;
using Heed.Platform.Web;
using Heed.Tests.Harness;

namespace Heed.Tests.Staff;

/// <summary>What is sent to the desk by somebody who is not signed in: kept on the page when it is small and holds no secret.</summary>
public sealed class KeptFormTests : RoomTest
{
    [Fact]
    public async Task A_large_form_of_nobody_is_neither_read_nor_written_back()
    {
        var (status, text) = await PostAsync("/desk/people/add", new("Input.Name", new string('a', 400_000)));
        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.True(text.Length < 100_000, $"{text.Length} characters came back.");
        Assert.DoesNotContain("aaaaaaaa", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_small_form_is_kept_so_that_nothing_typed_is_lost()
    {
        var (status, text) = await PostAsync("/desk/people/add", new("Input.Name", "Ada Brown"));
        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Contains("Ada Brown", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Input.Current")]
    [InlineData("Current")]
    [InlineData("anything")]
    public async Task Nothing_typed_on_a_page_with_passwords_is_written_into_a_page(string field)
    {
        var (status, text) = await PostAsync("/desk/account/password", new(field, "a secret sentence"));
        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.DoesNotContain("a secret sentence", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_addresses_and_networks_are_trusted_proxies()
    {
        Assert.Empty(TrustedProxies.Read(null));
        var trusted = TrustedProxies.Read("127.0.0.1, 10.0.0.0/8,::1");
        Assert.Equal(3, trusted.Count);
        Assert.True(trusted[0].Contains(IPAddress.Loopback));
        Assert.True(trusted[1].Contains(IPAddress.Parse("10.200.3.4")));
        Assert.False(trusted[1].Contains(IPAddress.Parse("11.0.0.1")));
        Assert.Throws<FormatException>(() => TrustedProxies.Read("proxy.example"));
    }

    private async Task<(HttpStatusCode Status, string Text)> PostAsync(string address, KeyValuePair<string, string> field)
    {
        using var form = new FormUrlEncodedContent([field]);
        using var answer = await Citizen.Client.PostAsync(address, form);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
