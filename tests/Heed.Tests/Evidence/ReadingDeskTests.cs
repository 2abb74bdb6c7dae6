using System.Data;
using System.Net;
using System.Text;
using Heed.Evidence;
using Heed.Evidence.Doors;
using Heed.Platform.Audit;
using Heed.Platform.Data;
using Heed.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Evidence;

public sealed class ReadingDeskTests : RoomTest
{
    private const string Text = "Mrs Patel of CT1 2AB rang 01622 690690. Mrs Patel was kind.";

    [Fact]
    public async Task Words_typed_are_taken_out_everywhere_and_put_back_again()
    {
        var id = await Sample.View(Text);
        var officer = await Officer("engagement");
        var page = await officer.Visit($"/desk/evidence/views/{id}");
        (await page.Fill("Words to take out", "Mr Smith").Choose("It names somebody").Press("Take the words out")).ShouldRefuse(
            "“Mr Smith” is not in the text"
        );
        page = await page.Fill("Words to take out", "mrs patel").Choose("It names somebody").Press("Take the words out");
        page.ShouldSay("[name removed] of CT1 2AB rang 01622 690690. [name removed] was kind.");
        (await officer.Visit("/desk/evidence?words=patel")).ShouldSay("No view matches");
        page = await officer.Visit($"/desk/evidence/views/{id}");
        page = await page.Press("Put back the words from character 1");
        page.ShouldSay("Mrs Patel of CT1 2AB rang 01622 690690. [name removed] was kind.");
        Assert.Equal(Text, (await Db(db => db.Set<View>().AsNoTracking().SingleAsync())).Original);
    }

    [Fact]
    public async Task What_was_found_is_ticked_and_taken_out_without_typing()
    {
        var id = await Sample.View(Text);
        var officer = await Officer("engagement");
        var page = await officer.Visit($"/desk/evidence/views/{id}");
        page.Choose("CT1 2AB").Choose("01622 690690").Choose("It is an address, number or email address");
        page = await page.Press("Take the words out");
        page.ShouldSay("Mrs Patel of [contact details removed] rang [contact details removed]. Mrs Patel was kind.");
    }

    [Fact]
    public async Task Only_some_roles_see_the_original_and_each_look_is_audited()
    {
        var id = await Sample.View(Text);
        var engagement = await Officer("engagement");
        (await engagement.Visit($"/desk/evidence/views/{id}/original")).ShouldSay(Text);
        (await engagement.Visit($"/desk/evidence/views/{id}/original")).ShouldSay(Text);
        var analyst = await Officer("analyst");
        Assert.NotEqual(HttpStatusCode.OK, (await analyst.Client.GetAsync($"/desk/evidence/views/{id}/original")).StatusCode);
        var looks = await Db(db =>
            db.Set<AuditEntry>().CountAsync(entry => entry.Act == "original of a view read" && entry.PersonId != null)
        );
        Assert.Equal(2, looks);
    }

    [Fact]
    public async Task The_export_holds_shown_text_only_and_no_formulas()
    {
        var id = await Sample.View(Text);
        await Sample.View("=1+1 is a formula");
        var officer = await Officer("engagement");
        var page = await officer.Visit($"/desk/evidence/views/{id}");
        await page.Choose("Mrs Patel").Choose("It names somebody").Press("Take the words out");
        var (bytes, _) = await officer.Download($"/desk/evidence/{EvidenceSample.Subject}?handler=export");
        var csv = Encoding.UTF8.GetString(bytes);
        Assert.Contains("[name removed] of CT1 2AB", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("Patel", csv, StringComparison.Ordinal);
        Assert.Contains("'=1+1", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_export_is_read_while_it_is_written_and_stops_at_its_limit()
    {
        for (var at = 0; at < 6; at++)
            await Sample.View($"Lights, number {at}");
        await Sample.View("Buses");
        var lights = new ViewFilter(EvidenceSample.Subject, null, "lights", null, null, 1) { Order = ViewOrder.Oldest };
        await In(async services =>
        {
            var (views, db) = (services.GetRequiredService<Views>(), services.GetRequiredService<HeedDb>());
            List<string> read = [];
            await foreach (var view in views.Stream(lights, most: 4))
            {
                // Open until the last was read: nothing was put aside.
                Assert.Equal(ConnectionState.Open, db.Database.GetDbConnection().State);
                read.Add(view.Text);
            }
            Assert.Equal(["Lights, number 0", "Lights, number 1", "Lights, number 2", "Lights, number 3"], read);
            Assert.Equal(
                (6, EvidenceSample.Subject),
                await views.CountAsync(lights, default) is var (count, about) ? (count, about.Single()) : default
            );
        });
        var officer = await Officer("engagement");
        var (bytes, _) = await officer.Download("/desk/evidence?words=lights&handler=export");
        Assert.Equal(7, Encoding.UTF8.GetString(bytes).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        var told = await Db(db =>
            db.Set<AuditEntry>()
                .Where(entry => entry.Act == "views exported")
                .Join(db.Set<AuditValues>(), entry => entry.Id, values => values.EntryId, (_, values) => values.After)
                .SingleAsync()
        );
        Assert.Contains("\"Count\":6", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_narrow_the_list_and_the_words_found_are_marked()
    {
        await Sample.View("More lights in the park", prompt: "better");
        await Sample.View("Lights are good", prompt: "good", channel: "paper");
        var officer = await Officer("engagement");
        var page = await officer.Visit($"/desk/evidence/{EvidenceSample.Subject}?words=light&prompt=good");
        page.ShouldSay("1 view").ShouldSay("Lights are good").ShouldNotSay("in the park");
        Assert.Equal("Lights", page.Document.QuerySelector("mark")!.TextContent);
        (await officer.Visit("/desk/evidence?channel=paper")).ShouldNotSay("in the park");
    }

    [Fact]
    public async Task Those_who_may_only_read_cannot_redact()
    {
        var id = await Sample.View(Text);
        var reader = await Officer("administrator");
        var page = await reader.Visit($"/desk/evidence/views/{id}");
        page.ShouldNotSay("Take words out");
        var forged = await reader.Client.PostAsync($"/desk/evidence/views/{id}?handler=redact", new FormUrlEncodedContent([]));
        Assert.NotEqual(HttpStatusCode.OK, forged.StatusCode);
        Assert.Equal(0, await CountAsync<Redaction>());
    }
}
