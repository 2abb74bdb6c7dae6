using Heed.Consultations;
using Heed.Decisions;
using Heed.Decisions.Jobs;
using Heed.Platform.Doors;
using Heed.Platform.Mail;
using Heed.Tests.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Heed.Tests.Decisions;

public sealed class OutcomeNotificationTests : RoomTest
{
    private readonly BreakingBrand brand = new();

    protected override void Adjust(WebApplicationBuilder builder) =>
        builder.Services.Replace(ServiceDescriptor.Singleton<IBranding>(brand));

    [Fact]
    public async Task Nobody_is_told_before_the_outcome_is_public()
    {
        var consultation = await Published(publish: false);
        await Sample.OutcomeRequestAddress(consultation, "a@example.org");
        Assert.Null(await RunJob<TellThoseWhoAsked>());
        Assert.Equal(0, await CountAsync<OutboxMail>());
        Assert.Equal(1, await CountAsync<OutcomeRequest>());
    }

    [Fact]
    public async Task Each_address_is_written_to_once_even_if_it_asked_twice_and_is_deleted()
    {
        var consultation = await Published();
        await Sample.OutcomeRequestAddress(consultation, "a@example.org", " A@Example.org", "b@example.org");
        Assert.Equal("Wrote 2 letters to people who had asked to hear.", await RunJob<TellThoseWhoAsked>());
        Assert.Null(await RunJob<TellThoseWhoAsked>());
        await Sample.OutcomeRequestAddress(consultation, "b@example.org", "c@example.org");
        await RunJob<TellThoseWhoAsked>();
        var mails = await Db(db => db.Set<OutboxMail>().ToListAsync());
        Assert.Equal(
            ["a@example.org", "b@example.org", "c@example.org"],
            mails.Select(mail => mail.To.Trim().ToLowerInvariant()).Order()
        );
        Assert.Equal(0, await CountAsync<OutcomeRequest>());
        Assert.Equal(3, (await Db(db => db.Set<OutcomeNotification>().SingleAsync())).Told);
        (await (await Officer("engagement")).Visit(DecisionsSample.Record)).ShouldSay(
            "3 people were written to, and their addresses deleted."
        );
    }

    [Fact]
    public async Task The_letter_says_what_was_asked_where_to_read_and_that_the_address_is_deleted()
    {
        var consultation = await Published();
        await Sample.OutcomeRequestAddress(consultation, "a@example.org");
        await RunJob<TellThoseWhoAsked>();
        var mail = await Db(db => db.Set<OutboxMail>().SingleAsync());
        Assert.Equal("What came of your view: Feeling SAFE26", mail.Subject);
        Assert.Contains("We want to know how safe you feel.", mail.Text, StringComparison.Ordinal);
        Assert.Contains("told us one thing", mail.Text, StringComparison.Ordinal);
        Assert.Contains("1. More lights", mail.Text, StringComparison.Ordinal);
        Assert.Contains("We decided: Accepted. ", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Why: ", mail.Text, StringComparison.Ordinal);
        Assert.Contains("/you-said/feeling-safe26", mail.Text, StringComparison.Ordinal);
        Assert.Contains("We have now deleted your address", mail.Text, StringComparison.Ordinal);
        Assert.Contains("office@example.org", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("{", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_publishes_is_told_first_who_will_be_written_to_and_what_is_not_answered_yet()
    {
        var consultation = await Sample.Closed();
        await Sample.Finding(consultation, "Lights", answered: true);
        await Sample.Finding(consultation, "Buses");
        var author = await Officer("engagement");
        var page = await (await author.Visit($"{DecisionsSample.Record}/publish")).Press("Send for clearance");
        page = await (await author.Visit(DecisionsSample.Record)).Follow("See version 1");
        var clearer = await Officer("chief-executive");
        await DecisionsSample.Clear(clearer, page.Path);
        (await clearer.Visit(page.Path + "/publish")).ShouldNotSay("written to by email");
        await Sample.OutcomeRequestAddress(consultation, "a@example.org", "b@example.org");
        (await clearer.Visit(page.Path + "/publish"))
            .ShouldSay("2 people asked to hear what came of this and are written to by email, once")
            .ShouldSay("1 of 2 findings has no decision yet");
    }

    [Fact]
    public async Task A_run_that_breaks_off_loses_nobody_and_writes_to_nobody_twice()
    {
        var consultation = await Published();
        var people = Enumerable
            .Range(1, TellThoseWhoAsked.Batch * 2 + 30)
            .Select(number => $"person{number}@example.org")
            .ToArray();
        await Sample.OutcomeRequestAddress(consultation, people);
        brand.BreaksAfter = TellThoseWhoAsked.Batch + 50;
        await Assert.ThrowsAsync<InvalidOperationException>(() => RunJob<TellThoseWhoAsked>());
        Assert.Equal(TellThoseWhoAsked.Batch, await CountAsync<OutboxMail>());
        Assert.Equal(people.Length - TellThoseWhoAsked.Batch, await CountAsync<OutcomeRequest>());
        brand.BreaksAfter = int.MaxValue;
        await RunJob<TellThoseWhoAsked>();
        var told = await Db(db => db.Set<OutboxMail>().Select(mail => mail.To).ToListAsync());
        Assert.Equal(people.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
        Assert.Equal(people.Length, (await Db(db => db.Set<OutcomeNotification>().SingleAsync())).Told);
    }

    [Fact]
    public async Task Requests_that_still_wait_to_be_shuffled_are_shuffled_first_and_told()
    {
        var consultation = await Published();
        await Sample.Save(
            new OutcomeRequestWaiting
            {
                Key = Guid.NewGuid(),
                ConsultationId = consultation.Id,
                Address = "late@example.org",
                AskedOn = new DateOnly(2026, 9, 29),
            }
        );
        (await (await Officer("engagement")).Visit(DecisionsSample.Record)).ShouldSay("1 request waits for the next letters.");
        await RunJob<TellThoseWhoAsked>();
        Assert.Equal("late@example.org", (await Db(db => db.Set<OutboxMail>().SingleAsync())).To);
    }

    [Fact]
    public async Task An_update_writes_to_nobody_again()
    {
        var consultation = await Published();
        await Sample.OutcomeRequestAddress(consultation, "a@example.org");
        await RunJob<TellThoseWhoAsked>();
        await Sample.Finding(consultation, "Fewer cars", answered: true);
        await DecisionsSample.Publish(await Officer("engagement"), await Officer("chief-executive"));
        Assert.Null(await RunJob<TellThoseWhoAsked>());
        Assert.Equal(1, await CountAsync<OutboxMail>());
    }

    [Fact]
    public async Task Letters_are_deleted_a_week_after_they_were_sent()
    {
        var consultation = await Published();
        await Sample.OutcomeRequestAddress(consultation, "a@example.org");
        await RunJob<TellThoseWhoAsked>();
        await RunJob<SendWaitingMail>();
        Clock.Pass(TimeSpan.FromDays(6));
        Assert.Null(await RunJob<ForgetLetters>());
        Clock.Pass(TimeSpan.FromDays(2));
        Assert.Equal("Deleted 1 letters that had done their work.", await RunJob<ForgetLetters>());
        Assert.Equal(0, await CountAsync<OutboxMail>());
    }

    private async Task<Consultation> Published(bool publish = true)
    {
        var consultation = await Sample.Closed();
        await Sample.Finding(consultation, "More lights", answered: true);
        if (publish)
            await DecisionsSample.Publish(await Officer("engagement"), await Officer("chief-executive"));
        return consultation;
    }

    /// <summary>A brand that stops answering in the middle of a run, as a program does that is killed.</summary>
    private sealed class BreakingBrand : IBranding
    {
        private int asked;

        public int BreaksAfter
        {
            get;
            set => (field, asked) = (value, 0);
        } = int.MaxValue;

        public Brand Current =>
            ++asked > BreaksAfter
                ? throw new InvalidOperationException("The program was killed.")
                : Brand.Unnamed with
                {
                    Email = "office@example.org",
                };
    }
}
