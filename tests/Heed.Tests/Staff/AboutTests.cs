using Heed.Platform.Audit;
using Heed.Platform.Data;
using Heed.Platform.Mail;
using Heed.Platform.Setup.Doctor;
using Heed.Staff;
using Heed.Staff.Doors;
using Heed.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Staff;

public sealed class AboutTests : RoomTest
{
    [Fact]
    public async Task The_history_is_filtered_by_words_and_person_and_turned_page_by_page()
    {
        var account = await Accounts.MakeAsync(Sample, "administrator");
        await Accounts.SignInAsync(Sample, Citizen, account.Email, "/sign-in");
        await In(async services =>
        {
            for (var i = 0; i < 60; i++)
                services
                    .GetRequiredService<AuditTrail>()
                    .Record(new AuditEvent<Account>("thing counted", "thing"), Guid.CreateVersion7(), after: new { i });
            await services.GetRequiredService<HeedDb>().SaveChangesAsync();
        });
        var page = await Citizen.Visit("/desk/about/audit?words=Thing%20counted");
        page.ShouldSay("60 entries");
        Assert.Equal(50, page.Document.QuerySelectorAll("tbody tr").Length);
        page = await Citizen.Visit("/desk/about/audit?words=thing%20counted&p=2");
        Assert.Equal(10, page.Document.QuerySelectorAll("tbody tr").Length);
        page = await Citizen.Visit($"/desk/about/audit?person={account.Id}");
        page.ShouldSay("1 entries");
        page.ShouldSay("signed in");
        page.ShouldNotSay("thing counted");
    }

    [Fact]
    public async Task The_history_is_filtered_by_day_and_downloaded()
    {
        await In(async services =>
        {
            services
                .GetRequiredService<AuditTrail>()
                .Record(new AuditEvent<Account>("thing counted", "thing"), Guid.CreateVersion7());
            await services.GetRequiredService<HeedDb>().SaveChangesAsync();
        });
        var officer = await Officer("administrator");
        var (today, tomorrow) = ($"{Clock.Now:yyyy-MM-dd}", $"{Clock.Now.AddDays(1):yyyy-MM-dd}");
        (await officer.Visit($"/desk/about/audit?from={today}&to={today}")).ShouldSay("thing counted");
        (await officer.Visit($"/desk/about/audit?from={tomorrow}")).ShouldSay("Nothing in the history fits");
        (await officer.Visit("/desk/about/audit?kind=thing")).ShouldSay("1 entries");
        var (bytes, _) = await officer.Download("/desk/about/audit?handler=csv&kind=thing");
        Assert.Contains("thing counted", System.Text.Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mail_is_listed_by_state_and_there_is_no_file_of_addresses()
    {
        await Sample.Save(new OutboxMail("test", "one", "ada@test.example", "What came of it", "Dear Ada", Clock.Now));
        var officer = await Officer("administrator");
        var page = await officer.Visit("/desk/mail?state=Waiting");
        page.ShouldSay("1 message").ShouldSay("What came of it").ShouldNotSay("Download this list");
        (await officer.Visit("/desk/mail?state=Sent")).ShouldSay("No message is in that state");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await officer.Visit("/desk/mail?handler=csv")).Status);
    }

    [Fact]
    public async Task The_roles_page_shows_every_role_and_how_heed_runs_shows_every_job()
    {
        var officer = await Officer("field-worker");
        var page = await officer.Visit("/desk/about/roles");
        foreach (var role in StaffRoles.All)
            page.ShouldSay(StaffRoles.NameOf(role));
        page = await officer.Visit("/desk/about?check=true");
        page.ShouldSay("SendWaitingMail");
        page.ShouldSay("The history is whole");
    }

    [Fact]
    public async Task A_message_that_was_given_up_is_read_and_tried_again()
    {
        var mail = new OutboxMail("test", "once", "ada@test.example", "What came of it", "Dear Ada", Clock.Now);
        for (var i = 0; i < 10; i++)
            mail.WasRefused(Clock.Now, "mailbox full");
        await Sample.Save(mail);
        var administrator = await Officer("administrator");
        (await administrator.Visit("/desk")).ShouldSay("Messages given up, to look at: 1");
        var page = await (await administrator.Visit("/desk/mail?state=Failed")).Follow("What came of it");
        page.ShouldSay("Dear Ada");
        page.ShouldSay("mailbox full");
        (await page.Press("Try again")).ShouldSay("waits to be sent again");
        Assert.Equal(MailState.Waiting, await Db(db => db.Set<OutboxMail>().Select(each => each.State).SingleAsync()));
        (await (await Officer("engagement")).Visit($"/desk/mail/{mail.Id}")).ShouldSay("Dear Ada");
    }

    [Fact]
    public async Task The_doctor_says_what_is_wrong_and_what_mends_it()
    {
        var findings = await LookAsync();
        Assert.Equal(Health.Well, findings.Single(each => each.What == "Schema").Health);
        var office = findings.Single(each => each.What == "Office");
        Assert.Equal((Health.Wrong, "heed office load FILE"), (office.Health, office.Fix));
        await Sample.Save(new SystemValue(SystemValue.OfficeCode, "kent"));
        Assert.DoesNotContain(await LookAsync(), each => each.Health == Health.Wrong);
    }

    private Task<IReadOnlyList<CheckResult>> LookAsync() =>
        In(services =>
            new Checks(
                services.GetRequiredService<DataLocation>(),
                services.GetRequiredService<HeedDb>(),
                services.GetRequiredService<DatabaseState>(),
                services.GetRequiredService<AuditChain>(),
                services.GetRequiredService<MailSettings>()
            ).AllAsync(CancellationToken.None)
        );
}

public sealed class DemonstrationAccountTests : RoomTest
{
    protected override string? Demonstration => "kent";

    [Fact]
    public async Task Anybody_signs_in_to_a_demonstration_with_what_its_pages_show()
    {
        var page = await Citizen.Visit("/sign-in");
        page.ShouldSay("orchard harbour kettle");
        page = await page.Fill("Email address", "tom.whitlock@kent.example")
            .Fill("Password", "orchard harbour kettle")
            .Press("Continue");
        var code = page.Document.QuerySelector("[data-demonstration-code]")!.TextContent;
        page = await page.Fill("Code", code).Press("Sign in");
        Assert.Equal("/desk", page.Path);
        page.ShouldSay("Tom Whitlock");
    }
}
