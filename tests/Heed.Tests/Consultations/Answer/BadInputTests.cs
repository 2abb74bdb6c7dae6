using System.Net;
using System.Text;
using Heed.Consultations;
using Heed.Tests.Harness;

namespace Heed.Tests.Consultations.Answer;

public sealed class BadInputTests : RoomTest
{
    private const string Safe = "How safe do you feel?";

    [Fact]
    public async Task A_question_that_must_be_answered_is_asked_for_and_what_was_typed_stays()
    {
        var page = await Citizen.Begin(await Sample.Launched());
        page = await page.Choose("Drugs").Press("Continue");
        page.ShouldRefuse("Choose an answer to “How safe do you feel?”");
        Assert.True(page.Document.QuerySelector("input[value=drugs]")!.HasAttribute("checked"));
        var link = page.Document.QuerySelector(".govuk-error-summary a")!.GetAttribute("href")!;
        Assert.NotNull(page.Document.GetElementById(link[1..]));
    }

    [Theory]
    [InlineData("q.safe", "11", "Choose one of the answers shown")]
    [InlineData("q.safe", "0", "Choose one of the answers shown")]
    [InlineData("q.safe", "07", "Choose one of the answers shown")]
    [InlineData("q.safe", "7.0", "Choose one of the answers shown")]
    [InlineData("q.safe", "99999999999999999999", "Choose one of the answers shown")]
    [InlineData("q.safe", "' OR 1=1 --", "Choose one of the answers shown")]
    [InlineData("q.worries", "unicorns", "Choose one of the answers shown")]
    public async Task A_code_that_was_not_offered_is_refused(string field, string value, string words)
    {
        var page = await Citizen.Begin(await Sample.Launched());
        var answer = await (await Citizen.Post(page, [new("q.safe", "7"), new("q.safe2", "x"), new(field, value)])).Text();
        Assert.Contains(field == "q.safe" ? "Choose only one answer" : words, answer);
        answer = await (await Citizen.Post(page, [new(field, value), .. field == "q.safe" ? [] : Seven])).Text();
        Assert.Contains(words, answer);
        (await Citizen.Visit(page.Path.Replace("/1", "/check"))).ShouldNotSay("Check your answers");
    }

    private static KeyValuePair<string, string>[] Seven => [new("q.safe", "7")];

    [Fact]
    public async Task None_of_these_rules_out_the_others()
    {
        var page = await Citizen.Begin(await Sample.Launched());
        page = await page.Choose("7", Safe).Choose("Drugs").Choose("None of these").Press("Continue");
        page.ShouldRefuse("Choose either “None of these” or other answers to “What worries you?”, and not both");
    }

    [Fact]
    public async Task A_text_of_5000_characters_is_taken_and_one_more_is_not_and_nothing_of_it_is_lost()
    {
        var page = await Citizen.Begin(await Sample.Launched());
        page = await page.Choose("7", Safe).Press("Continue");
        var text = new string('a', 4_998) + "\nb";
        var long1 = await page.Fill("What would help?", text + "c").Press("Continue");
        long1.ShouldRefuse("Make your answer to “What would help?” 1 character shorter");
        Assert.Equal(text + "c", long1.ValueOf("What would help?"));
        var next = await long1.Fill("What would help?", text).Press("Continue");
        next.ShouldBeFine().ShouldSay("How old are you?");
    }

    [Fact]
    public async Task More_than_we_can_take_gets_a_clear_message()
    {
        var page = await Citizen.Begin(await Sample.Launched());
        page = await page.Choose("7", Safe).Press("Continue");
        page = await page.Fill("What would help?", new string('a', 3_000_000)).Press("Continue");
        page.ShouldRefuse("It may have been more than we can take");
    }

    [Fact]
    public async Task Text_is_shown_as_text_and_control_characters_are_dropped()
    {
        var consultation = await Sample.Launched();
        var check = await Citizen.Answer(consultation, "<script>alert(1)</script>\u0007 ~heed-slot:secret~ é 🙂\nNext & last");
        check.ShouldSay("<script>alert(1)</script> ~heed-slot:secret~ é 🙂 Next & last");
        Assert.DoesNotContain("<script>alert", check.Html);
        (await check.Press("Send your answers")).ShouldSay("Your answers are in");
        var back = await AnotherCitizen().Answer(consultation, "</textarea><b>x</b>");
        Assert.Equal("</textarea><b>x</b>", (await back.Follow("Change What would help?")).ValueOf("What would help?"));
    }

    [Fact]
    public async Task A_form_from_elsewhere_is_refused_and_shows_what_was_typed()
    {
        var consultation = await Sample.Launched();
        var page = await Citizen.Begin(consultation);
        var response = await Citizen.Post(page, [new("q.safe", "7"), new("q.worries", "drugs")], formKey: "forged");
        var answer = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
        Assert.Contains("press the button again", answer.QuerySelector(".govuk-error-summary")!.TextContent);
        Assert.True(answer.QuerySelector("input[value=drugs]")!.HasAttribute("checked"));
        (await Citizen.Visit(page.Path.Replace("/1", "/check"))).ShouldNotSay("Check your answers");
        var other = await AnotherCitizen().Begin(consultation);
        Assert.NotEqual(page.FormKey(), other.FormKey());
        Assert.Contains("press the button again", await (await AnotherCitizen().Post(page, Seven)).Text());
    }

    [Fact]
    public async Task What_is_no_form_at_all_is_answered_kindly()
    {
        var page = await Citizen.Begin(await Sample.Launched());
        var json = await Citizen.Client.PostAsync(page.Path, new StringContent("{\"q\":1}", Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.OK, json.StatusCode);
        Assert.Contains("press the button again", await json.Text());
        var nulls = await Citizen.Post(page, [new("q.safe", "\0")]);
        Assert.Contains("We could not read what was sent", await nulls.Text());
        var many = Enumerable.Range(0, 2_000).Select(i => new KeyValuePair<string, string>($"f{i}", "x"));
        Assert.Contains("more than we can take", await (await Citizen.Post(page, many)).Text());
    }

    [Theory]
    [InlineData("/respond/0")]
    [InlineData("/respond/4")]
    [InlineData("/respond/99999999999")]
    [InlineData("x/respond")]
    [InlineData("x")]
    public async Task Addresses_that_lead_nowhere_say_so(string path)
    {
        var consultation = await Sample.Launched();
        Assert.Equal(HttpStatusCode.NotFound, (await Citizen.Visit($"/consultations/{consultation.Slug}{path}")).Status);
    }

    [Fact]
    public async Task Questions_come_after_the_emergency_numbers_even_for_a_link_to_them()
    {
        var consultation = await Sample.Launched();
        var page = await Citizen.Visit($"/consultations/{consultation.Slug}/respond/2");
        page.ShouldSay("Before you start").ShouldSay("999").ShouldSay("In danger now? Call 999");
    }

    [Fact]
    public async Task A_question_left_out_by_going_past_it_is_asked_for_before_sending()
    {
        var consultation = await Sample.Launched();
        await Citizen.Begin(consultation);
        var page = await Citizen.Visit($"/consultations/{consultation.Slug}/respond/2");
        await page.Fill("What would help?", "Lights").Press("Continue");
        var check = await Citizen.Visit($"/consultations/{consultation.Slug}/respond/check");
        check = await check.ShouldSay("Not answered").Press("Send your answers");
        check.ShouldRefuse("Choose an answer to “How safe do you feel?”").ShouldSay("Lights");
        Assert.Empty(await Sample.Sheets());
    }

    [Fact]
    public async Task A_sheet_with_no_answer_on_it_is_not_sent()
    {
        var consultation = await Sample.Launched(each => each.TryAsk(Optional(each.Questionnaire), out _));
        await Citizen.Begin(consultation);
        foreach (var number in consultation.Questionnaire.Pages.Select((_, i) => i + 1))
            await (await Citizen.Visit($"/consultations/{consultation.Slug}/respond/{number}")).Press("Continue");
        var check = await Citizen.Visit($"/consultations/{consultation.Slug}/respond/check");
        check = await check.Press("Send your answers");
        check.ShouldRefuse("Answer at least one question before you send your answers");
        Assert.Empty(await Sample.Sheets());
    }

    private static Questionnaire Optional(Questionnaire asked) =>
        new([
            .. asked.Pages.Select(page =>
                page with
                {
                    Questions = [.. page.Questions.Select(each => each with { Required = false })],
                }
            ),
        ]);
}
