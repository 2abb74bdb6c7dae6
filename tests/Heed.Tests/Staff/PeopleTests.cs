using System.Net;
using Heed.Platform.Audit;
using Heed.Staff;
using Heed.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using OtpNet;

namespace Heed.Tests.Staff;

public sealed class PeopleTests : RoomTest
{
    [Fact]
    public async Task Somebody_added_sets_up_their_sign_in_by_the_link_and_it_works_once()
    {
        var link = await AddAsync("Ada Brown", "ada@test.example", "Engagement");
        var page = await Citizen.Visit(link);
        page = await Enrol(page, "seven lanterns gravel");
        Assert.Equal("/desk/account/codes", page.Path);
        Assert.Equal(RecoveryCode.Many, page.Document.QuerySelectorAll("code").Length);
        (await Citizen.Visit("/desk/account/codes")).ShouldSay("cannot be shown again");
        Assert.Equal("This link does not work any more", (await AnotherCitizen().Visit(link)).Heading);
    }

    [Fact]
    public async Task A_link_ends_after_a_day()
    {
        var link = await AddAsync("Ada Brown", "ada@test.example", "Engagement");
        Clock.Pass(TimeSpan.FromHours(25));
        Assert.Equal("This link does not work any more", (await Citizen.Visit(link)).Heading);
    }

    [Fact]
    public async Task A_poor_password_or_a_wrong_code_keeps_the_square_code_and_uses_nothing_up()
    {
        var link = await AddAsync("Ada Brown", "ada@test.example", "Engagement");
        var page = await Citizen.Visit(link);
        var key = KeyOn(page);
        page = await page.Fill("Password", "too short")
            .Fill("The same password again", "too short")
            .Fill(CodeLabel, "000000")
            .Press("Finish and sign in");
        page.ShouldRefuse("12 characters or more");
        page.ShouldRefuse("That code does not match");
        Assert.Equal(key, KeyOn(page));
        Assert.Equal("/desk/account/codes", (await Enrol(page, "seven lanterns gravel")).Path);
    }

    [Fact]
    public async Task A_recovery_code_lets_in_once()
    {
        var link = await AddAsync("Ada Brown", "ada@test.example", "Engagement");
        var page = await Enrol(await Citizen.Visit(link), "seven lanterns gravel");
        var code = page.Document.QuerySelector("code")!.TextContent;
        Assert.Equal("/desk", (await Recover(code)).Path);
        (await Recover(code)).ShouldRefuse("or it was used before");
    }

    [Fact]
    public async Task Losing_a_role_holds_for_somebody_signed_in()
    {
        var account = await Accounts.MakeAsync(Sample, "administrator");
        var person = AnotherCitizen();
        await Accounts.SignInAsync(Sample, person, account.Email, "/sign-in");
        Assert.Equal(HttpStatusCode.OK, (await person.Visit("/desk/people")).Status);
        var administrator = await Officer("administrator", "Somebody Else");
        var page = await administrator.Visit($"/desk/people/{account.Id}/change");
        page = await page.Untick("Administrator").Choose("Analyst").Press("Save");
        page.ShouldSay("The account was changed");
        var refused = await person.Visit("/desk/people");
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        refused.ShouldSay("You cannot open this page").ShouldNotSay("Quick exit");
        (await person.Visit("/desk/none")).ShouldSay("We cannot find this page").ShouldNotSay("Quick exit");
    }

    [Fact]
    public async Task The_only_administrator_stays_one()
    {
        var administrator = await Officer("administrator");
        var id = await Db(db => db.Set<Account>().Select(account => account.Id).SingleAsync());
        var page = await administrator.Visit($"/desk/people/{id}/change");
        (await page.Untick("Administrator").Choose("Analyst").Press("Save")).ShouldRefuse("is the only administrator");
        page = await administrator.Visit($"/desk/people/{id}/close");
        (await page.Press("Close account")).ShouldRefuse("is the only administrator");
    }

    [Fact]
    public async Task Closing_an_account_signs_its_person_out_and_keeps_them_out()
    {
        var account = await Accounts.MakeAsync(Sample, "engagement");
        var person = AnotherCitizen();
        await Accounts.SignInAsync(Sample, person, account.Email, "/sign-in");
        var administrator = await Officer("administrator");
        await (await administrator.Visit($"/desk/people/{account.Id}/close")).Press("Close account");
        Assert.StartsWith("/sign-in", (await person.Visit("/desk")).Path, StringComparison.Ordinal);
        Clock.Pass(TimeSpan.FromMinutes(1));
        var page = await person.Visit("/sign-in");
        page = await page.Fill("Email address", account.Email).Fill("Password", Accounts.Password).Press("Continue");
        page.ShouldRefuse("does not match");
        Assert.True(
            await Db(db => db.Set<AuditEntry>().AnyAsync(entry => entry.Act == "account closed" && entry.SubjectId == account.Id))
        );
    }

    [Fact]
    public async Task A_reset_ends_sign_ins_and_old_codes_and_gives_a_new_link()
    {
        var account = await Accounts.MakeAsync(Sample, "engagement");
        var person = AnotherCitizen();
        await Accounts.SignInAsync(Sample, person, account.Email, "/sign-in");
        var administrator = await Officer("administrator");
        var page = await (await administrator.Visit($"/desk/people/{account.Id}/reset")).Press("Reset and make a link");
        var link = LinkOn(page);
        Assert.StartsWith("/sign-in", (await person.Visit("/desk")).Path, StringComparison.Ordinal);
        Assert.Equal("/desk/account/codes", (await Enrol(await person.Visit(link), "seven lanterns gravel")).Path);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_the_other_device_too()
    {
        var account = await Accounts.MakeAsync(Sample, "engagement");
        var (one, other) = (AnotherCitizen(), AnotherCitizen());
        await Accounts.SignInAsync(Sample, one, account.Email, "/sign-in");
        Clock.Pass(TimeSpan.FromSeconds(31));
        await Accounts.SignInAsync(Sample, other, account.Email, "/sign-in");
        await (await one.Visit("/desk/account")).Press("Sign out everywhere");
        Clock.Pass(TimeSpan.FromSeconds(3));
        Assert.StartsWith("/sign-in", (await other.Visit("/desk")).Path, StringComparison.Ordinal);
        Assert.StartsWith("/sign-in", (await one.Visit("/desk")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_password_keeps_this_device_in_and_needs_the_old_one()
    {
        var account = await Accounts.MakeAsync(Sample, "engagement");
        var officer = AnotherCitizen();
        await Accounts.SignInAsync(Sample, officer, account.Email, "/sign-in");
        var page = await officer.Visit("/desk/account/password");
        page.Fill("Password you have now", "not this one at all")
            .Fill("New password", "eight gravel lanterns")
            .Fill("The new password again", "eight gravel lanterns");
        (await page.Press("Change password")).ShouldRefuse("not the password you have now");
        page = await officer.Visit("/desk/account/password");
        page.Fill("Password you have now", Accounts.Password)
            .Fill("New password", "eight gravel lanterns")
            .Fill("The new password again", "eight gravel lanterns");
        page = await page.Press("Change password");
        page.ShouldSay("Your password was changed");
        Assert.Equal("/desk/account", page.Path);
    }

    [Fact]
    public async Task A_form_sent_after_the_sign_in_ended_is_kept_and_can_be_sent_again()
    {
        var account = await Accounts.MakeAsync(Sample, "administrator");
        var officer = AnotherCitizen();
        await Accounts.SignInAsync(Sample, officer, account.Email, "/sign-in");
        var form = await officer.Visit("/desk/people/add");
        Clock.Pass(TimeSpan.FromHours(9));
        form.Fill("Name", "Ada Brown").Fill("Email address", "ada@test.example").Choose("Engagement");
        var kept = await form.Press("Add");
        Assert.Equal(HttpStatusCode.Unauthorized, kept.Status);
        Assert.Equal("You were signed out, and what you typed is safe", kept.Heading);
        await Accounts.SignInAsync(Sample, officer, account.Email, "/sign-in");
        (await kept.Press("Send again")).ShouldSay("Ada Brown was added");
    }

    private const string CodeLabel = "The 6-digit code the app shows now";

    private async Task<string> AddAsync(string name, string email, string role)
    {
        var administrator = await Officer("administrator");
        var page = await administrator.Visit("/desk/people/add");
        page = await page.Fill("Name", name).Fill("Email address", email).Choose(role).Press("Add");
        page.ShouldSay($"{name} was added");
        return LinkOn(page);
    }

    private static string LinkOn(Page page) =>
        new Uri(page.Document.QuerySelector("[data-enrol-link]")!.TextContent.Trim()).PathAndQuery;

    private static string KeyOn(Page page) => page.Document.QuerySelector("[data-setup-key]")!.TextContent.Trim();

    private Task<Page> Enrol(Page page, string password)
    {
        var code = OneTimeCode.At(
            Base32Encoding.ToBytes(KeyOn(page).Replace(" ", "", StringComparison.Ordinal)),
            OneTimeCode.StepAt(Clock.Now)
        );
        return page.Fill("Password", password)
            .Fill("The same password again", password)
            .Fill(CodeLabel, code)
            .Press("Finish and sign in");
    }

    private async Task<Page> Recover(string code)
    {
        var visitor = AnotherCitizen();
        var page = await visitor.Visit("/sign-in");
        page = await page.Fill("Email address", "ada@test.example").Fill("Password", "seven lanterns gravel").Press("Continue");
        page = await page.Follow("I do not have my phone");
        return await page.Fill("Recovery code", code.ToUpperInvariant()).Press("Sign in");
    }
}
