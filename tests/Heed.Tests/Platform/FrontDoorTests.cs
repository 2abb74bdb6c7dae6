using System.Net;
using Heed.Platform.Data;
using Heed.Platform.Forms;
using Heed.Tests.Harness;
using Heed.Tests.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;

namespace Heed.Tests.Platform;

/// <summary>What every answer carries, and what keeps the door.</summary>
public sealed class FrontDoorTests : RoomTest
{
    protected override IReadOnlyDictionary<string, string> Settings =>
        new Dictionary<string, string> { ["RateLimits:PublicFormsAMinute"] = "5" };

    protected override void Adjust(WebApplicationBuilder builder) => TestPages.Add(builder);

    [Theory]
    [InlineData("/health")]
    [InlineData("/test/counted")]
    [InlineData("/nowhere/at/all")]
    [InlineData("/desk")]
    public async Task Every_answer_carries_the_strict_headers(string address)
    {
        var answer = await Citizen.Client.GetAsync(address);
        var policy = string.Join(' ', answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.DoesNotContain("http:", policy);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("DENY", answer.Headers.GetValues("X-Frame-Options").Single());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Only_a_page_that_is_open_to_everybody_answers_before_it_is_known_who_asks()
    {
        Assert.Equal("early", await Citizen.Client.GetStringAsync("/test/early"));
        var answer = await Citizen.Client.GetAsync("/desk/test/early");
        Assert.Contains("/sign-in", answer.Headers.Location?.OriginalString ?? $"{answer.StatusCode}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_flood_of_forms_is_slowed_down()
    {
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 8; i++)
            answers.Add((await Citizen.Client.PostAsync("/test/note", new FormUrlEncodedContent([]))).StatusCode);
        Assert.Equal(5, answers.Count(status => status == HttpStatusCode.OK));
        Assert.Equal(3, answers.Count(status => status == HttpStatusCode.TooManyRequests));
    }

    [Fact]
    public async Task The_program_is_not_ready_when_the_database_is_older_than_it_is()
    {
        await Db(db => db.Database.ExecuteSqlRawAsync("""DELETE FROM "__EFMigrationsHistory" """));
        var answer = await Citizen.Client.GetAsync("/health");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("heed migrate", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Instants_come_back_as_they_were_saved_and_in_order()
    {
        var summer = new DateTimeOffset(2026, 7, 1, 0, 30, 0, TimeSpan.FromHours(1)).AddTicks(1234567);
        await Sample.Save(new FormReceipt("b", summer), new FormReceipt("a", summer.AddMinutes(-90)));
        var read = await Db(db => db.Set<FormReceipt>().OrderBy(each => each.At).Select(each => each.At).ToListAsync());
        Assert.Equal(2, read.Count);
        Assert.Equal(new DateTimeOffset(Instants.ToStored(summer), TimeSpan.Zero), read[1]);
        Assert.Equal(1, await Db(db => db.Set<FormReceipt>().CountAsync(each => each.At >= summer.AddTicks(-10))));
    }
}
