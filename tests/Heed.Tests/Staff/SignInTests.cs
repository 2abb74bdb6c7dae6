using Heed.Platform.Audit;
using Heed.Staff;
using Heed.Staff.SignIn;
using Heed.Tests.Harness;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Staff;

public sealed class SignInTests : RoomTest
{
    private const string Wrong = "The email address or the password does not match";

    [Fact]
    public async Task Somebody_with_password_and_code_comes_to_the_page_they_wanted()
    {
        var account = await Accounts.MakeAsync(Sample, "engagement");
        var page = await Accounts.SignInAsync(Sample, Citizen, account.Email, "/desk?from=a-letter");
        Assert.Equal("/desk?from=a-letter", page.Path);
        Assert.Equal("Today", page.Heading);
        page.ShouldSay("Engagement");
    }

    /// <summary>What is stored, and the codes that follow from it, are those of the standards (RFC 4648, RFC 6238): a telephone
    /// that was connected once goes on working, whichever library makes them.</summary>
    [Fact]
    public async Task A_telephone_connected_long_ago_goes_on_working()
    {
        Clock.Now = DateTimeOffset.FromUnixTimeSeconds(2_000_000_000);
        var account = await Sample.In(async services =>
        {
            var stored = services
                .GetRequiredService<IDataProtectionProvider>()
                .CreateProtector("Heed.Staff.CodeSecret")
                .Protect("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
            var enrolled = new Account("Ada Brown", "ada@test.example", ["engagement"], Clock.Now);
            enrolled.Enrol(services.GetRequiredService<SecretProtection>().Hash(Accounts.Password), stored, 0);
            await Sample.Save(enrolled);
            return enrolled;
        });
        var page = await Citizen.Visit("/sign-in?next=%2Fdesk");
        page = await page.Fill("Email address", account.Email).Fill("Password", Accounts.Password).Press("Continue");
        (await page.Fill("Code", "279 038").Press("Sign in")).ShouldRefuse("code");
        Assert.Equal("/desk", (await page.Fill("Code", "279 037").Press("Sign in")).Path);
    }

    [Fact]
    public async Task The_page_wanted_is_never_on_another_site()
    {
        var account = await Accounts.MakeAsync(Sample, "engagement");
        var page = await Accounts.SignInAsync(Sample, Citizen, account.Email, "/sign-in?next=https%3A%2F%2Fevil.example%2F");
        Assert.Equal("localhost", page.Address.Host);
        Assert.Equal("/desk", page.Path);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_are_answered_alike_and_keep_the_address_typed()
    {
        var account = await Accounts.MakeAsync(Sample, "engagement");
        var known = await TryPassword(account.Email, "not this one at all");
        var unknown = await TryPassword("nobody@test.example", "not this one at all");
        known.ShouldRefuse(Wrong);
        unknown.ShouldRefuse(Wrong);
        Assert.Equal(known.Text, unknown.Text);
        Assert.Contains(account.Email, known.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_wrong_tries_shut_the_account_for_fifteen_minutes_even_for_the_right_password()
    {
        var account = await Accounts.MakeAsync(Sample, "engagement");
        for (var i = 0; i < Account.MostTries; i++)
            (await TryPassword(account.Email, "not this one at all")).ShouldRefuse(Wrong);
        (await TryPassword(account.Email, Accounts.Password)).ShouldRefuse(Wrong);
        Clock.Pass(TimeSpan.FromMinutes(16));
        var page = await TryPassword(account.Email, Accounts.Password);
        Assert.Equal("/sign-in/code", page.Path);
    }

    [Fact]
    public async Task Wrong_codes_count_as_tries_and_the_password_does_not_win_them_back()
    {
        var account = await Accounts.MakeAsync(Sample, "engagement");
        for (var i = 0; i < Account.MostTries; i++)
        {
            var page = await TryPassword(account.Email, Accounts.Password);
            (await page.Fill("Code", "000000").Press("Sign in")).ShouldRefuse("That code does not match");
        }
        (await TryPassword(account.Email, Accounts.Password)).ShouldRefuse(Wrong);
    }

    [Fact]
    public async Task A_code_works_once()
    {
        var account = await Accounts.MakeAsync(Sample, "engagement");
        await Accounts.SignInAsync(Sample, Citizen, account.Email, "/sign-in");
        var again = await Accounts.SignInAsync(Sample, AnotherCitizen(), account.Email, "/sign-in");
        again.ShouldRefuse("or it was used before");
    }

    [Fact]
    public async Task The_code_page_is_closed_to_somebody_whose_password_was_not_asked()
    {
        var page = await Citizen.Visit("/sign-in/code");
        Assert.Equal("/sign-in", page.Path);
    }

    [Fact]
    public async Task Signing_out_closes_the_desk_again()
    {
        var officer = AnotherCitizen();
        var account = await Accounts.MakeAsync(Sample, "engagement");
        var page = await Accounts.SignInAsync(Sample, officer, account.Email, "/sign-in");
        page = await page.Press("Sign out");
        Assert.Equal("You have signed out", page.Heading);
        Assert.Equal("/sign-in?next=%2Fdesk", (await officer.Visit("/desk")).Path);
    }

    [Fact]
    public async Task A_sign_in_ends_after_twelve_hours_however_busy_and_after_eight_idle()
    {
        var (busy, idle) = (AnotherCitizen(), AnotherCitizen());
        await Accounts.SignInAsync(Sample, busy, (await Accounts.MakeAsync(Sample, "engagement")).Email, "/sign-in");
        await Accounts.SignInAsync(Sample, idle, (await Accounts.MakeAsync(Sample, "engagement")).Email, "/sign-in");
        for (var hour = 1; hour <= 11; hour++)
        {
            Clock.Pass(TimeSpan.FromHours(1));
            Assert.Equal("/desk", (await busy.Visit("/desk")).Path);
        }
        Assert.StartsWith("/sign-in", (await idle.Visit("/desk")).Path, StringComparison.Ordinal);
        Clock.Pass(TimeSpan.FromMinutes(61));
        Assert.StartsWith("/sign-in", (await busy.Visit("/desk")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_in_and_being_refused_are_written_down()
    {
        var account = await Accounts.MakeAsync(Sample, "engagement");
        await TryPassword(account.Email, "not this one at all");
        await Accounts.SignInAsync(Sample, Citizen, account.Email, "/sign-in");
        var acts = await Db(db =>
            db.Set<AuditEntry>()
                .Where(entry => entry.SubjectId == account.Id)
                .OrderBy(entry => entry.Id)
                .Select(entry => entry.Act)
                .ToListAsync()
        );
        Assert.Equal(["sign-in refused", "signed in"], acts);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_at_the_server_so_that_a_copy_of_the_cookie_is_worth_nothing()
    {
        // Its cookie is given again with every request, as whoever copied it would send it.
        var officer = await Officer("analyst");
        var other = await Officer("analyst");
        var desk = await officer.Visit("/desk");
        Assert.Equal("/desk", desk.Path);
        await desk.Press("Sign out");
        Assert.StartsWith("/sign-in", (await officer.Visit("/desk")).Path);
        Assert.Equal("/desk", (await other.Visit("/desk")).Path);
    }

    [Fact]
    public async Task A_real_office_never_shows_codes_or_passwords()
    {
        var account = await Accounts.MakeAsync(Sample, "engagement");
        (await Citizen.Visit("/sign-in")).ShouldNotSay("demonstration");
        var page = await TryPassword(account.Email, Accounts.Password);
        Assert.Equal("/sign-in/code", page.Path);
        page.ShouldNotSay(Accounts.CodeOf(Sample));
    }

    private async Task<Page> TryPassword(string email, string password)
    {
        var page = await Citizen.Visit("/sign-in");
        return await page.Fill("Email address", email).Fill("Password", password).Press("Continue");
    }
}
