using Heed.Consultations;
using Heed.Consultations.Jobs;
using Heed.Tests.Harness;

namespace Heed.Tests.Consultations.Make;

public sealed class LaunchTests : RoomTest
{
    [Fact]
    public async Task From_draft_to_public_through_gates_and_somebody_elses_clearance()
    {
        var draft = await Sample.Draft();
        var officer = await Officer("engagement");
        (await officer.Visit(draft.Desk("send")))
            .ShouldSay("Decide the launch gate \"Early enough\".")
            .ShouldNotSay("is frozen as a version");
        foreach (var gate in new[] { Gate.FormativeStage, Gate.EnoughInformation, Gate.EnoughTime, Gate.PrivacyNotice })
        {
            var page = await officer.Visit(draft.Desk($"gates/{gate}"));
            (await page.Press("Confirm")).ShouldRefuse("Say why");
            (await page.Fill("Yes, because", "Nothing is decided yet.").Press("Confirm"))
                .ShouldBeFine()
                .ShouldSay("Confirmed by Engagement");
        }
        (await (await officer.Visit(draft.Desk("gates"))).Follow("See the next step")).ShouldSay(
            "Everything is there. Send it for clearance."
        );
        (await (await officer.Visit(draft.Desk("send"))).Press("Send for clearance")).ShouldSay("waits for clearance");
        (await officer.Visit(draft.Desk("launch"))).ShouldSay("Nothing waits to be published");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await Citizen.Visit($"/consultations/{draft.Slug}")).Status);

        await Sample.Clear(draft.Id);
        (await officer.Visit(draft.Desk())).ShouldSay("has been cleared. Launch it.");
        (await (await officer.Visit(draft.Desk("launch"))).Press("Launch")).ShouldSay("Launched. Opens at");
        (await Citizen.Visit($"/consultations/{draft.Slug}")).ShouldBeFine().ShouldSay(draft.Title);
        Assert.Equal(ConsultationState.Coming, (await Sample.Again(draft.Id)).StateAt(Clock.Now));
        Clock.Pass(TimeSpan.FromDays(2));
        Assert.Equal(ConsultationState.Open, (await Sample.Again(draft.Id)).StateAt(Clock.Now));
    }

    [Fact]
    public async Task A_closing_day_in_the_past_is_a_gate_that_nobody_on_the_desk_can_confirm()
    {
        var draft = await Sample.Draft(c => (c.OpensAt, c.ClosesAt) = (Sample.Now.AddDays(-60), Sample.Now.AddDays(-20)));
        var officer = await Officer("engagement");
        var page = await (await officer.Visit(draft.Desk($"gates/{Gate.EnoughTime}")))
            .Fill("Yes, because", "It is.")
            .Press("Confirm");
        page.ShouldRefuse("It would have closed before it was launched");
        Assert.Equal(0, await CountAsync<GateDecision>());
    }

    [Fact]
    public async Task A_consultation_cleared_in_time_is_not_launched_after_its_closing_time()
    {
        var draft = await Sample.Draft();
        var officer = await Officer("engagement");
        foreach (var gate in new[] { Gate.FormativeStage, Gate.EnoughInformation, Gate.EnoughTime, Gate.PrivacyNotice })
            await (await officer.Visit(draft.Desk($"gates/{gate}"))).Fill("Yes, because", "It holds.").Press("Confirm");
        await Sample.Send(draft.Id, Guid.NewGuid());
        await Sample.Clear(draft.Id);
        Clock.Pass(TimeSpan.FromDays(40));
        var refusal = await Sample.Launch(draft.Id);
        Assert.Contains("would have closed before it was launched", refusal, StringComparison.Ordinal);
        Assert.False((await Sample.Again(draft.Id)).IsLaunched);
    }

    [Fact]
    public async Task The_consultation_leads_to_the_version_that_waits()
    {
        var officer = await Officer("engagement");
        var sent = await Sample.Sent(Guid.NewGuid());
        var page = await (await officer.Visit(sent.Desk())).Follow("Go to clearance");
        page.ShouldBeFine().ShouldSay("Consultation, version 1").ShouldSay(sent.Title);
    }

    [Fact]
    public async Task A_gate_that_is_not_met_cannot_be_confirmed_and_only_the_chief_executive_lets_it_through()
    {
        var draft = await Sample.Draft(c => c.ClosesAt = Sample.Now.AddDays(8));
        var officer = await Officer("engagement");
        var page = await (await officer.Visit(draft.Desk($"gates/{Gate.EnoughTime}")))
            .Fill("Yes, because", "It is.")
            .Press("Confirm");
        page.ShouldRefuse("less than the three weeks");
        page = await (await officer.Visit(draft.Desk($"override/{Gate.EnoughTime}")))
            .Fill("Why may it be launched all the same?", "I say so.")
            .Press("Let it through");
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, page.Status);
        Assert.Equal(0, await CountAsync<GateDecision>());

        var chief = await Officer("chief-executive");
        page = await (await chief.Visit(draft.Desk($"override/{Gate.EnoughTime}")))
            .Fill("Why may it be launched all the same?", "The Panel meets in two weeks.")
            .Press("Let it through");
        page.ShouldSay("Let through by Chief executive").ShouldSay("The Panel meets in two weeks.");
        (await chief.Visit(draft.Desk())).ShouldSay("Launch gate overridden by Chief executive");
    }

    [Fact]
    public async Task A_decided_gate_opens_again_when_what_it_was_about_changes()
    {
        var draft = await Sample.Draft();
        await Sample.PassGates(draft.Id);
        var officer = await Officer("engagement");
        (await officer.Visit(draft.Desk("send"))).ShouldSay("Send for clearance");
        await (await officer.Visit(draft.Desk("privacy"))).Fill("Privacy notice", "We keep them for ever.").Press("Save");
        (await officer.Visit(draft.Desk("send"))).ShouldSay("Decide the launch gate \"Privacy notice\".");
        (await officer.Visit(draft.Desk("gates"))).ShouldSay("and it was changed since");
    }

    [Fact]
    public async Task A_later_closing_date_counts_only_once_it_is_cleared_and_published()
    {
        var launched = await Sample.LaunchedByHand(c => c.OpensAt = Sample.Now.AddDays(-1));
        var until = launched.RunsUntil;
        var officer = await Officer("engagement");
        var page = (await officer.Visit(launched.Desk("dates"))).FillDate(
            "On what day does it close?",
            new DateOnly(2026, 11, 10)
        );
        await page.Press("Save");
        var changed = await Sample.Again(launched.Id);
        Assert.Equal(until, changed.RunsUntil);
        Assert.NotEqual(until, changed.ClosesAt);
        (await officer.Visit(launched.Desk())).ShouldSay("Decide the launch gate");

        await Sample.PassGates(launched.Id);
        await Sample.Send(launched.Id, Guid.NewGuid());
        await Sample.Clear(launched.Id);
        (await (await officer.Visit(launched.Desk("launch"))).Press("Publish the new version")).ShouldSay(
            "Open until 10am on Tuesday 10 November 2026"
        );
    }

    [Fact]
    public async Task It_closes_at_its_minute_by_the_clock_and_the_job_records_it_once()
    {
        var launched = await Sample.LaunchedByHand(c => c.OpensAt = Sample.Now.AddDays(-1));
        Assert.Null(await RunJob<CloseDueConsultations>());
        Clock.Now = launched.RunsUntil!.Value.AddSeconds(-1);
        Assert.Equal(ConsultationState.Open, (await Sample.Again(launched.Id)).StateAt(Clock.Now));
        Clock.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal(ConsultationState.Closed, (await Sample.Again(launched.Id)).StateAt(Clock.Now));
        Assert.Equal($"Closed {launched.Title}.", await RunJob<CloseDueConsultations>());
        Assert.Equal(launched.RunsUntil, (await Sample.Again(launched.Id)).ClosedAt);
        Assert.Null(await RunJob<CloseDueConsultations>());
        (await (await Officer("engagement")).Visit(launched.Desk())).ShouldSay("Closed by Heed");
    }

    [Fact]
    public async Task It_is_closed_early_for_a_reason_the_public_reads_and_opened_again()
    {
        var launched = await Sample.LaunchedByHand(c => c.OpensAt = Sample.Now.AddDays(-1));
        var officer = await Officer("engagement");
        var page = await officer.Visit(launched.Desk("close"));
        (await page.Press("Close early")).ShouldRefuse("Say why it closes early.");
        (await page.Fill("Why does it close early?", "A date was wrong.").Press("Close early"))
            .ShouldSay("Closed early at")
            .ShouldSay("A date was wrong.");
        (await Citizen.Visit($"/consultations/{launched.Slug}")).ShouldSay("A date was wrong.");
        page = await (await officer.Visit(launched.Desk("reopen")))
            .Fill("Why does it open again?", "Put right.")
            .Press("Open again");
        page.ShouldSay("Open until");
        Assert.Equal(ConsultationState.Open, (await Sample.Again(launched.Id)).StateAt(Clock.Now));
    }

    [Fact]
    public async Task What_nobody_has_answered_can_be_taken_back_and_is_gone_from_the_public()
    {
        var launched = await Sample.LaunchedByHand();
        var officer = await Officer("engagement");
        var page = await (await officer.Visit(launched.Desk("take-back")))
            .Fill("Why is it taken back?", "A wrong question.")
            .Press("Take back");
        page.ShouldBeFine().ShouldSay("Draft. Nobody outside the office can see it.");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await Citizen.Visit($"/consultations/{launched.Slug}/respond")).Status);
        Assert.False((await Sample.Again(launched.Id)).IsLaunched);
    }

    [Fact]
    public async Task The_preview_shows_the_draft_as_the_public_will_see_it_and_takes_no_answers()
    {
        var draft = await Sample.Draft();
        var officer = await Officer("engagement");
        var page = await officer.Visit(draft.Desk("preview"));
        page.ShouldBeFine().ShouldSay(draft.Purpose).ShouldSay("The law: Parliament makes it");
        page = await officer.Visit(draft.Desk("preview/1"));
        page.ShouldSay("How safe do you feel where you live?").ShouldSay("Unsafe");
        Assert.Empty(page.Document.QuerySelectorAll("main form"));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await officer.Visit(draft.Desk("preview/2"))).Status);
    }
}
