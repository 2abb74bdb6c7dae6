using Heed.Office.Doors;
using Heed.Platform.Audit;
using Heed.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Office;

public sealed class ProfileTests : RoomTest
{
    protected override string? Demonstration => "kent";

    private OfficeProfile Profile => Services.GetRequiredService<IOfficeProfile>().Current;

    [Fact]
    public async Task The_desk_shows_all_of_the_profile()
    {
        var page = await (await Officer("analyst")).Visit("/desk/office");
        foreach (
            var text in new[]
            {
                "Police and Crime Commissioner for Kent",
                "Matthew Scott",
                "18000",
                "Samaritans",
                "Local elections, 6 May 2027",
                "Take a report of a crime, or send an officer to you.",
                "Value for money for those who pay council tax",
            }
        )
            page.ShouldSay(text);
        Assert.Empty(page.Document.QuerySelectorAll("a[href='/desk/office/contact']"));
    }

    [Fact]
    public async Task A_changed_contact_block_shows_on_public_pages_at_once_and_is_written_down()
    {
        var administrator = await Officer("administrator");
        (await Citizen.Visit("/sign-in")).ShouldSay("01632 960101");
        var page = await administrator.Visit("/desk/office/contact");
        (await page.Fill("Phone", "01632 960999").Press("Save")).ShouldSay("Saved");
        (await Citizen.Visit("/sign-in")).ShouldSay("01632 960999");
        var entry = await Db(db => db.Set<AuditEntry>().SingleAsync(each => each.Act == "contact block changed"));
        var values = await Db(db => db.Set<AuditValues>().SingleAsync(each => each.EntryId == entry.Id));
        Assert.Contains("960101", values.Before, StringComparison.Ordinal);
        Assert.Contains("960999", values.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_error_summary_names_fields_in_the_order_in_which_they_stand()
    {
        var page = await (await Officer("administrator")).Visit("/desk/office/names");
        var refused = await page.Fill("Name in law", "")
            .Fill("Name of the office", "")
            .Fill("Short name", "")
            .Fill("Area", "")
            .Fill("Accent colour", "")
            .Press("Save");
        string[] linked =
        [
            .. refused.Document.QuerySelectorAll(".govuk-error-summary__list a").Select(link => link.GetAttribute("href")!),
        ];
        Assert.Equal(["#Input_Legal", "#Input_Office", "#Input_ShortName", "#Input_Area", "#Input_Accent"], linked);
    }

    [Fact]
    public async Task Two_people_at_once_are_told_and_nothing_typed_is_lost()
    {
        var (first, second) = (await Officer("administrator"), await Officer("chief-executive"));
        var (one, other) = (await first.Visit("/desk/office/contact"), await second.Visit("/desk/office/contact"));
        (await one.Fill("Open", "Mondays only").Press("Save")).ShouldSay("Saved");
        var refused = await other.Fill("Phone", "01632 960555").Press("Save");
        refused.ShouldRefuse("Somebody else changed the office profile while you were typing");
        Assert.Contains("01632 960555", refused.Html, StringComparison.Ordinal);
        (await refused.Press("Save")).ShouldSay("Saved");
        Assert.Equal("01632 960555", Profile.Contact.Phone);
    }

    [Fact]
    public async Task What_somebody_else_saved_is_shown_beside_what_was_typed()
    {
        var administrator = await Officer("administrator");
        var (one, other) = (await administrator.Visit("/desk/office/numbers"), await administrator.Visit("/desk/office/numbers"));
        await one.Fill("Number", "0800 000 000", under: "Samaritans").Press("Save");
        var refused = await other.Fill("Number", "0800 111 111", under: "Samaritans").Press("Save");
        var theirs = refused.Document.QuerySelector("[aria-label='What somebody else saved']");
        Assert.Contains("Samaritans 0800 000 000", Page.Words(theirs), StringComparison.Ordinal);
        Assert.Equal("0800 111 111", refused.ValueOf("Number", under: "Samaritans"));
    }

    [Fact]
    public async Task What_was_typed_about_somebody_who_was_taken_out_meanwhile_is_not_lost()
    {
        var administrator = await Officer("administrator");
        var last = $"/desk/office/holders/{Profile.Holders.Count - 1}";
        var (one, other) = (await administrator.Visit(last), await administrator.Visit(last));
        (await one.Press("Remove from the profile")).ShouldSay("Saved");
        var refused = await other.Fill("Name", "Ada Brown").Press("Save");
        refused.ShouldRefuse("Somebody else took this person out of the profile");
        Assert.Equal("Ada Brown", refused.ValueOf("Name"));
        (await refused.Press("Save")).ShouldRefuse("Somebody else took this person out of the profile");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await administrator.Visit(last)).Status);
    }

    [Theory]
    [InlineData("#ffff00", "Choose a darker colour")]
    [InlineData("red", "# and six")]
    public async Task A_colour_that_cannot_be_read_is_refused(string colour, string why)
    {
        var page = await (await Officer("administrator")).Visit("/desk/office/names");
        (await page.Fill("Accent colour", colour).Press("Save")).ShouldRefuse(why);
        Assert.Equal("#14576b", Profile.Branding.Accent);
    }

    [Fact]
    public async Task A_restricted_period_is_added_with_its_days_checked_shown_to_the_public_and_removed()
    {
        var administrator = await Officer("administrator");
        var today = new DateOnly(2026, 9, 15);
        var page = await administrator.Visit("/desk/office/periods/add");
        page.Fill("What it is for", "By-election").Fill("Why, for whoever is stopped by it", "A by-election was called.");
        page = await page.FillDate("First day", today).FillDate("Last day", today.AddDays(-1)).Press("Save");
        page.ShouldRefuse("The last day must be the same as or after the first day");
        (await page.FillDate("Last day", today.AddDays(20)).Press("Save")).ShouldSay("Saved");
        (await Citizen.Visit("/sign-in")).ShouldSay("By-election");
        var period = Profile.RestrictedPeriodAt(today)!;
        page = await administrator.Visit($"/desk/office/periods/{period.Code}");
        (await page.Press("Remove this period")).ShouldSay("Saved");
        Assert.Null(Profile.RestrictedPeriodAt(today));
    }

    [Fact]
    public async Task Numbers_titles_remit_and_leads_can_be_changed()
    {
        var administrator = await Officer("administrator");
        var page = await administrator.Visit("/desk/office/numbers");
        (await page.Fill("Number", "0800 000 000", under: "Samaritans").Press("Save")).ShouldSay("0800 000 000");
        page = await administrator.Visit("/desk/office/remit");
        (await page.Fill("We can", "Listen.\nAnswer.").Press("Save")).ShouldSay("Answer.");
        page = await administrator.Visit("/desk/office/responsibilities");
        (await page.Fill("The office", "Advises", under: "Operational decisions").Press("Save")).ShouldSay("Saved");
        Assert.Equal("advise", Profile.LeadResponsibilities.Single(each => each.Code == "operational-control").Office);
        Assert.Equal(["Listen.", "Answer."], Profile.Remit.Can);
    }

    [Fact]
    public async Task People_in_post_are_added_changed_and_removed()
    {
        var administrator = await Officer("administrator");
        var page = await administrator.Visit("/desk/office/holders/add");
        page.Fill("Name", "Ada Brown")
            .Fill("Title", "Chief Executive")
            .FillDate("First day of the term", new DateOnly(2026, 9, 1));
        (await page.Press("Save")).ShouldSay("Ada Brown");
        Assert.Equal("Ada Brown", Profile.HolderOf("chief-executive", new DateOnly(2026, 9, 15))?.Name);
        page = await administrator.Visit("/desk/office/holders/1");
        await page.Press("Remove from the profile");
        Assert.Null(Profile.HolderOf("chief-executive", new DateOnly(2026, 9, 15)));
    }
}

public sealed class ProfileRuleTests
{
    [Fact]
    public void Periods_and_terms_include_both_their_days()
    {
        var day = new DateOnly(2027, 3, 31);
        var period = new RestrictedPeriod("x", "pre-election", "X", day, day.AddDays(5), "", null);
        var profile = OfficeProfile.NotLoaded with
        {
            RestrictedPeriods = [period],
            Holders =
            [
                new("A", "office-holder", day, day, false, true, null),
                new("B", "office-holder", day.AddDays(1), null, false, true, null),
            ],
        };
        Assert.Same(period, profile.RestrictedPeriodAt(day));
        Assert.Same(period, profile.RestrictedPeriodAt(day.AddDays(5)));
        Assert.Null(profile.RestrictedPeriodAt(day.AddDays(-1)));
        Assert.Null(profile.RestrictedPeriodAt(day.AddDays(6)));
        Assert.Single(profile.RestrictedPeriodsTouching(day.AddDays(-3), day));
        Assert.Empty(profile.RestrictedPeriodsTouching(day.AddDays(6), day.AddDays(9)));
        Assert.Equal("A", profile.HolderOf("office-holder", day)?.Name);
        Assert.Equal("B", profile.HolderOf("office-holder", day.AddDays(400))?.Name);
        Assert.Equal("deputy", profile.TitleOf("deputy"));
    }
}
