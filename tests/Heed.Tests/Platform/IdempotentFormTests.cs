using System.Net;
using AngleSharp.Html.Dom;
using Heed.Platform.Data;
using Heed.Platform.Forms;
using Heed.Tests.Harness;
using Heed.Tests.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;

namespace Heed.Tests.Platform;

/// <summary>Forms are taken once, and only from this site.</summary>
public sealed class IdempotentFormTests : RoomTest
{
    private const string Address = "/test/note";

    protected override void Adjust(WebApplicationBuilder builder) => TestPages.Add(builder);

    [Fact]
    public async Task A_form_sent_twice_at_once_is_done_once_and_answered_the_same()
    {
        var fields = Fields(Written(await Citizen.Visit(Address)));
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Post(Citizen, fields)));
        Assert.Equal(1, await Notes());
        Assert.All(answers, answer => Assert.Equal("/test/counted?kept=Pat", answer.Headers.Location!.ToString()));
    }

    [Fact]
    public async Task A_form_sent_again_later_is_answered_as_the_first_was_even_after_a_restart()
    {
        var fields = Fields(Written(await Citizen.Visit(Address)));
        await Post(Citizen, fields);
        Clock.Pass(TimeSpan.FromDays(3));
        Assert.Equal("/test/counted?kept=Pat", (await Post(Citizen, fields)).Headers.Location!.ToString());
        Assert.Equal(1, await Notes());

        Clock.Pass(TimeSpan.FromDays(5));
        await RunJob<ForgetOldReceipts>();
        Assert.Equal(0, await CountAsync<FormReceipt>());
    }

    [Fact]
    public async Task The_same_form_filled_in_anew_is_another_form()
    {
        await Written(await Citizen.Visit(Address)).Press("Keep");
        await Written(await Citizen.Visit(Address)).Press("Keep");
        Assert.Equal(2, await Notes());
    }

    [Fact]
    public async Task A_form_that_was_refused_leaves_nothing_and_can_be_put_right()
    {
        var page = await (await Citizen.Visit(Address)).Fill("Text", "without a name").Press("Keep");
        page.ShouldRefuse("Enter a name");
        Assert.Equal("without a name", page.ValueOf("Text"));
        Assert.Equal((0, 0), (await Notes(), await CountAsync<FormReceipt>()));

        await page.Fill("Name", "Pat").Press("Keep");
        Assert.Equal(1, await Notes());
    }

    [Fact]
    public async Task A_form_whose_work_breaks_leaves_nothing()
    {
        var fields = Fields((await Citizen.Visit(Address)).Fill("Name", "break").Fill("Text", "x"));
        await Record.ExceptionAsync(() => Post(Citizen, fields));
        Assert.Equal((0, 0), (await Notes(), await CountAsync<FormReceipt>()));
    }

    [Theory]
    [InlineData("__form", "forged")]
    [InlineData("__form", null)]
    [InlineData("__once", "not a key")]
    [InlineData("__once", null)]
    public async Task A_form_without_its_tokens_is_shown_again_with_what_was_typed(string field, string? value)
    {
        var fields = Fields(Written(await Citizen.Visit(Address)));
        fields.RemoveAll(each => each.Key == field);
        if (value is not null)
            fields.Add(new(field, value));
        await ShownAgain(Citizen, fields);
    }

    [Fact]
    public async Task A_form_of_somebody_elses_browser_is_shown_again_with_what_was_typed()
    {
        var fields = Fields(Written(await Citizen.Visit(Address)));
        await ShownAgain(AnotherCitizen(), fields);
    }

    [Fact]
    public async Task The_same_key_with_other_content_is_another_form_and_not_silence()
    {
        var fields = Fields(Written(await Citizen.Visit(Address)));
        await Post(Citizen, fields);
        fields.RemoveAll(field => field.Key.EndsWith("Text", StringComparison.Ordinal));
        fields.Add(new("Text", "Another text"));
        await Post(Citizen, fields);
        await Post(Citizen, fields);
        Assert.Equal(2, await Notes());
    }

    [Fact]
    public async Task A_form_for_one_page_is_no_form_for_another()
    {
        var fields = Fields(Written(await Citizen.Visit(Address)));
        await Post(Citizen, fields);
        var elsewhere = await Citizen.Client.PostAsync(Address + "?elsewhere", new FormUrlEncodedContent(fields));
        Assert.Equal(HttpStatusCode.Redirect, elsewhere.StatusCode);
        Assert.Equal(1, await Notes());
    }

    private async Task ShownAgain(Visitor visitor, List<KeyValuePair<string, string>> fields)
    {
        var page = await visitor.SendAsync(() => new(HttpMethod.Post, Address) { Content = new FormUrlEncodedContent(fields) });
        page.ShouldRefuse("send it again");
        Assert.Equal(("Pat", "Line one\nline two"), (page.ValueOf("Name"), page.ValueOf("Text").ReplaceLineEndings("\n")));
        Assert.Equal(0, await Notes());
        // The form that is shown again works.
        await page.Press("Keep");
        Assert.Equal(1, await Notes());
    }

    private static Page Written(Page page) => page.Fill("Name", "Pat").Fill("Text", "Line one\nline two");

    private static List<KeyValuePair<string, string>> Fields(Page page) =>
        [.. Sending.FieldsOf((IHtmlFormElement)page.Document.QuerySelector("form")!, null)];

    private static Task<HttpResponseMessage> Post(Visitor visitor, List<KeyValuePair<string, string>> fields) =>
        visitor.Client.PostAsync(Address, new FormUrlEncodedContent(fields));

    private Task<int> Notes() =>
        Db(db => db.Set<SystemValue>().CountAsync(fact => fact.Name.StartsWith("Pat/") || fact.Name.StartsWith("/")));
}
