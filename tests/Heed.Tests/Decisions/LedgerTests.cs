using Heed.Consultations;
using Heed.Consultations.Doors;
using Heed.Decisions;
using Heed.Decisions.Ledger;
using Heed.Decisions.Record;
using Heed.Decisions.Schema;
using Heed.Evidence;
using Heed.Evidence.Doors;
using Heed.Evidence.Redactions;
using Heed.Platform.Data;
using Heed.Platform.Time;
using Heed.Publishing.Doors;
using Heed.Tests.Consultations.Answer;
using Heed.Tests.Harness;
using Heed.Tests.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Decisions;

/// <summary>What the ledger keeps and asks in SQL is what the record and its published versions say.</summary>
public sealed class LedgerTests : RoomTest
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Whatever_is_done_with_a_record_the_ledger_says_what_it_says(int seed)
    {
        var random = new Random(seed);
        var consultations = await ConsultationsAsync();
        var seen = new HashSet<PublicState>();
        for (var step = 0; step < 60; step++)
        {
            await ActAsync(random, consultations[random.Next(consultations.Count)]);
            Clock.Pass(TimeSpan.FromHours(random.Next(0, 40)));
            foreach (var consultation in consultations)
                seen.Add(await AgreesAsync(consultation, $"seed {seed}, step {step}"));
        }
        Assert.Contains(PublicState.UpToDate, seen);
        Assert.Contains(PublicState.Behind, seen);
    }

    [Fact]
    public async Task A_redaction_or_a_withdrawal_puts_the_public_page_behind_and_the_ledger_finds_it()
    {
        var consultation = await Sample.Closed();
        var finding = await Sample.Finding(consultation, "More lights", answered: true);
        var view = await Sample.View(consultation, "Mrs Patel wants lights.");
        await Sample.Quote(finding, view.Id);
        await PublishAsync(consultation, Clock.Now);
        var officer = await Officer("engagement");
        (await officer.Visit("/desk/decisions?public=published")).ShouldSay(consultation.Title);
        await RedactAsync(view.Id, "Mrs Patel");
        (await officer.Visit("/desk/decisions?public=behind")).ShouldSay(consultation.Title);
        (await officer.Visit("/desk")).ShouldSay("the public page is behind the record");
        await UndoRedactionsAsync(view.Id);
        (await officer.Visit("/desk/decisions?public=behind")).ShouldSay("No consultation is like that");
        await In(services => services.GetRequiredService<Views>().WithdrawAsync(view.ContributionId, "Asked.", default));
        (await officer.Visit("/desk/decisions?public=behind")).ShouldSay(consultation.Title);
    }

    [Fact]
    public async Task Records_and_published_pages_from_before_the_ledger_are_filled_in_with_the_migration()
    {
        var consultations = await ConsultationsAsync();
        foreach (var consultation in consultations)
        {
            var finding = await Sample.Finding(consultation, "More lights", answered: true);
            await Sample.Action(
                finding,
                "Put up lamps.",
                Clock.Now.Date is var day ? DateOnly.FromDateTime(day.AddDays(3)) : null
            );
            var view = await Sample.View(consultation, "More lights please.");
            await Sample.Quote(finding, view.Id);
        }
        await PublishAsync(consultations[0], Clock.Now);
        await PublishAsync(consultations[1], Clock.Now.AddDays(1));
        var before = await StoredAsync();
        await Db(async db =>
        {
            await db.Set<LedgerEntry>().ExecuteDeleteAsync();
            await db.Set<PublishedOutcome>().ExecuteDeleteAsync();
            await db.Database.ExecuteSqlRawAsync(LedgerSchema.FillEntries);
        });
        await Services.GetRequiredService<DatabaseState>().MigrateAsync(default);
        Assert.Equal(before, await StoredAsync());
        foreach (var consultation in consultations)
            await AgreesAsync(consultation, "filled in");
    }

    [Fact]
    public async Task Every_order_that_can_be_asked_for_is_given()
    {
        var consultations = await ConsultationsAsync();
        var finding = await Sample.Finding(consultations[0], "A", answered: true);
        await Sample.Finding(consultations[1], "B");
        await Sample.Action(finding, "Put up lamps.", DateOnly.FromDateTime(Clock.Now.Date.AddDays(-1)));
        await PublishAsync(consultations[1], Clock.Now);
        var officer = await Officer("engagement");
        foreach (
            var (order, first) in new[]
            {
                ("", "THREE26"),
                ("?sort=title", "ONE26"),
                ("?sort=closed", "ONE26"),
                ("?sort=answered&order=desc", "ONE26"),
                ("?sort=late&order=desc", "ONE26"),
                ("?sort=public&order=desc", "TWO26"),
                ("?late=yes", "ONE26"),
                ("?answered=none", "THREE26"),
                ("?words=two26+feeling", "TWO26"),
            }
        )
        {
            var page = (await officer.Visit($"/desk/decisions{order}")).ShouldBeFine();
            Assert.Contains(first, page.Document.QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
        }
        (await officer.Visit("/desk/decisions?words=four26")).ShouldSay("No consultation is like that");
        var today = await officer.Visit("/desk");
        today.ShouldSay("Feeling ONE26: an action is late").ShouldSay("Feeling TWO26: a finding has no decision");
    }

    private async Task<IReadOnlyList<Consultation>> ConsultationsAsync()
    {
        List<Consultation> made = [];
        foreach (var code in new[] { "ONE26", "TWO26", "THREE26" })
        {
            made.Add(await Sample.Launched(code: code));
            Clock.Pass(TimeSpan.FromHours(1));
        }
        Clock.Pass(TimeSpan.FromDays(15));
        return made;
    }

    private async Task ActAsync(Random random, Consultation consultation)
    {
        var findings = await Db(db =>
            db.Set<Finding>()
                .AsNoTracking()
                .Where(each => each.ConsultationId == consultation.Id)
                .OrderBy(each => each.Id)
                .ToListAsync()
        );
        var finding = findings.Count == 0 ? null : findings[random.Next(findings.Count)];
        var act = finding is null ? 0 : random.Next(12);
        switch (act)
        {
            case 0:
                await Sample.Finding(consultation, $"Finding {random.Next(1000)}", answered: random.Next(2) == 0);
                break;
            case 1:
                await Sample.Action(finding!, "Do it.", DateOnly.FromDateTime(Clock.Now.Date.AddDays(random.Next(-2, 3))));
                break;
            case 2:
                await Sample.Quote(finding!, (await Sample.View(consultation, $"Mrs Patel said {random.Next(1000)}.")).Id);
                break;
            case 3 or 4 or 5:
                await PublishAsync(consultation, Clock.Now.AddHours(random.Next(2) * 20));
                break;
            case 6:
                await ChangeAsync(finding!.Id, (_, each) => each.Undecide());
                break;
            case 7:
                await ChangeAsync(finding!.Id, (editing, each) => editing.Delete(each));
                break;
            case 8:
                await ViewsAsync(consultation, id => RedactAsync(id, "Mrs Patel"));
                break;
            case 9:
                await ViewsAsync(consultation, UndoRedactionsAsync);
                break;
            case 10:
                await Db(async db =>
                {
                    (await db.Set<Consultation>().SingleAsync(each => each.Id == consultation.Id)).Title =
                        $"Title {random.Next(3)}";
                    await db.SaveChangesAsync();
                });
                break;
            default:
                await Db(async db =>
                {
                    var action = await db.Set<PlannedAction>().FirstOrDefaultAsync(each => each.FindingId == finding!.Id);
                    action?.TryMove((ActionState)random.Next(3), "Going on.", LondonTime.DateAt(Clock.Now), out _);
                    await db.SaveChangesAsync();
                });
                break;
        }
    }

    private Task ChangeAsync(Guid finding, Action<FindingEditing, Finding> change) =>
        In(async services =>
        {
            var db = services.GetRequiredService<HeedDb>();
            change(
                services.GetRequiredService<FindingEditing>(),
                await db.Set<Finding>().SingleAsync(each => each.Id == finding)
            );
            await db.SaveChangesAsync();
        });

    private async Task ViewsAsync(Consultation consultation, Func<Guid, Task> act)
    {
        var views = await Db(db =>
            db.Set<View>()
                .Where(each => each.SubjectId == consultation.Id)
                .OrderBy(each => each.Id)
                .Select(each => each.Id)
                .ToListAsync()
        );
        if (views.Count > 0)
            await act(views[0]);
    }

    private Task RedactAsync(Guid view, string phrase) =>
        In(services =>
            services
                .GetRequiredService<RedactionEditing>()
                .TryRedactAsync(view, [phrase], RedactionReason.NamesSomeone, null, default)
        );

    private Task UndoRedactionsAsync(Guid view) =>
        In(async services =>
        {
            var redactions = await services
                .GetRequiredService<HeedDb>()
                .Set<Redaction>()
                .AsNoTracking()
                .Where(each => each.ViewId == view && each.UndoneAt == null)
                .ToListAsync();
            foreach (var redaction in redactions)
                await services.GetRequiredService<RedactionEditing>().TryUndoAsync(view, redaction.Id, default);
        });

    /// <summary>Sends the record, clears it and publishes it, as far as each is possible.</summary>
    private Task PublishAsync(Consultation consultation, DateTimeOffset from) =>
        In(async services =>
        {
            var brief = (await services.GetRequiredService<ConsultationIndex>().FindAsync(consultation.Id, default))!;
            var (version, _) = await services
                .GetRequiredService<OutcomePublishing>()
                .TrySendAsync(brief, Guid.NewGuid(), default);
            if (version is not { } id)
                return;
            await services.GetRequiredService<HeedDb>().SaveChangesAsync();
            await services
                .GetRequiredService<ItemClearance>()
                .TryClearAsync(id, new NewClearance(PublishingSample.Clearer, EqualityScreening.NoEffect), default);
            await services.GetRequiredService<ItemPublishing>().TryPublishAsync(id, from, default);
        });

    private Task<PublicState> AgreesAsync(Consultation consultation, string when) =>
        In(async services =>
        {
            var ledger = services.GetRequiredService<DecisionsLedger>();
            var today = LondonTime.DateAt(Clock.Now);
            var row = await ledger.Query(today).SingleAsync(each => each.Id == consultation.Id);
            var brief = (await services.GetRequiredService<ConsultationIndex>().FindAsync(consultation.Id, default))!;
            var status = await ledger.StatusAsync(brief, default);
            var rows = await services.GetRequiredService<FindingQuery>().ListAsync(consultation.Id, default);
            var actions = rows.SelectMany(each => each.Actions).ToList();
            var late = actions.Count(action => action.IsLate(today));
            Assert.Equal(
                (when, status.State, status.Words, status.WaitsToBePublished),
                (when, row.State, row.Words, row is { Newest: VersionState.Cleared, NewestFrom: null })
            );
            Assert.Equal(
                (when, AnsweredShare.Among([.. rows.Select(each => each.Finding)]), actions.Count, late, late > 0),
                (when, row.Share, row.Actions, row.Late, row.IsLate)
            );
            Assert.Equal((brief.Title, brief.ClosedAt, brief.Answers), (row.Title, row.ClosedAt, row.Answers));
            return row.State;
        });

    private Task<List<string>> StoredAsync() =>
        Db(async db =>
            (
                await db.Set<LedgerEntry>()
                    .AsNoTracking()
                    .OrderBy(each => each.ConsultationId)
                    .Select(each =>
                        $"{each.ConsultationId} {each.Findings} {each.Answered} {each.Actions} {each.FirstDue} {each.Says}"
                    )
                    .ToListAsync()
            )
                .Concat(
                    await db.Set<PublishedOutcome>()
                        .AsNoTracking()
                        .OrderBy(each => each.VersionId)
                        .Select(each => $"{each.VersionId} {each.Title} {each.ClosedFrom:O} {each.ClosedUntil:O} {each.Says}")
                        .ToListAsync()
                )
                .ToList()
        );
}
