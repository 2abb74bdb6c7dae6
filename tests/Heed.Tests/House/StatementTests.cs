using System.Data.Common;
using Heed.Consultations;
using Heed.Decisions;
using Heed.Decisions.Ledger;
using Heed.Evidence.Doors;
using Heed.Platform.Audit;
using Heed.Platform.Data;
using Heed.Platform.Mail;
using Heed.Platform.Time;
using Heed.Publishing;
using Heed.Publishing.Doors;
using Heed.Staff;
using Heed.Tests.Harness;
using Heed.Tests.Publishing;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.House;

/// <summary>The work for a list grows with what it shows, and not with what is stored.</summary>
public sealed class StatementTests : RoomTest
{
    private readonly Counter statements = new();

    protected override void Adjust(WebApplicationBuilder builder) =>
        builder.Services.ConfigureDbContext<HeedDb>(options => options.AddInterceptors(statements));

    [Theory]
    [InlineData("/desk")]
    [InlineData("/desk/publishing")]
    [InlineData("/desk/publishing?state=draft&sort=title&p=2")]
    [InlineData("/desk/people")]
    [InlineData("/desk/consultations")]
    [InlineData("/desk/consultations?thin=yes&words=about&sort=closes")]
    [InlineData("/desk/decisions")]
    [InlineData("/desk/decisions?public=behind&answered=open&late=yes&sort=late")]
    [InlineData("/desk/evidence")]
    [InlineData("/desk/evidence?words=light&sort=Longest&p=2")]
    [InlineData("/desk/mail")]
    [InlineData("/desk/mail?state=Failed&sort=subject&p=2")]
    [InlineData("/desk/about/audit")]
    [InlineData("/desk/about/audit?words=counted&p=2")]
    public async Task A_list_of_five_hundred_asks_as_often_as_one_of_ten(string address)
    {
        var officer = await Officer("chief-executive");
        await GrowAsync(0, 10);
        var few = await CountAsync(officer, address);
        await GrowAsync(10, 500);
        var many = await CountAsync(officer, address);
        Assert.InRange(few, 1, 100);
        Assert.Equal(few, many);
    }

    private async Task<int> CountAsync(Visitor officer, string address)
    {
        // Once before, for what is read when a program is young.
        (await officer.Visit(address)).ShouldBeFine();
        statements.Reset();
        (await officer.Visit(address)).ShouldBeFine();
        return statements.Count;
    }

    /// <summary>As many more of every noun that Today shows.</summary>
    private Task GrowAsync(int from, int to) =>
        In(async services =>
        {
            var (db, audit) = (services.GetRequiredService<HeedDb>(), services.GetRequiredService<AuditTrail>());
            for (var at = from; at < to; at++)
            {
                Publishing(db, at);
                db.Add(new Account($"Person {at}", $"person{at}@office.example", ["analyst"], Clock.Now));
                var mail = new OutboxMail("test", $"once {at}", "ada@test.example", "What came of it", "Dear Ada", Clock.Now);
                for (var tried = 0; tried < 10; tried++)
                    mail.WasRefused(Clock.Now, "mailbox full");
                db.Add(mail);
                audit.Record("thing counted", "thing", Guid.CreateVersion7());
            }
            await db.SaveChangesAsync();
        });

    private void Publishing(HeedDb db, int at)
    {
        var wording = PublishingSample.Wording($"item-{at}");
        var item = new Item(Guid.CreateVersion7(), wording.Kind, Guid.CreateVersion7(), wording.Slug);
        var version = new ItemVersion(item, 1, wording, Clock.Now);
        item.Follow(version, isCleared: false, []);
        var consultation = new Consultation($"C{at:0000}", $"about-{at}", $"About {at}", Guid.CreateVersion7());
        if (at % 2 == 1)
            (consultation.OpensAt, consultation.ClosesAt) = (Clock.Now.AddDays(-9), Clock.Now.AddDays(at % 4 == 1 ? 9 : -1));
        consultation.SentForClearance();
        if (at % 2 == 1)
            consultation.Launched(Guid.CreateVersion7(), Clock.Now);
        Follow(db, wording with { Kind = ConsultationContent.Kind, SubjectId = consultation.Id });
        Follow(db, wording with { Kind = OutcomeContent.Kind, SubjectId = consultation.Id });
        var finding = new Finding(consultation.Id, 1, $"Finding {at}", "More lights.");
        var action = new PlannedAction(finding.Id, "Put up lamps.", "Engagement team", LondonTime.DateAt(Clock.Now).AddDays(-2));
        var view = new NewView(
            Guid.CreateVersion7(),
            "consultation",
            consultation.Id,
            Guid.CreateVersion7(),
            "help",
            "More lights.",
            ViewClass.Unattributed,
            "web",
            LondonTime.DateAt(Clock.Now),
            null
        );
        ViewIntake.Take(db, view);
        db.AddRange(consultation, item, version, finding, action);
        db.Add(
            new FindingView
            {
                FindingId = finding.Id,
                ViewId = view.Id,
                Quoted = true,
                LinkedAt = Clock.Now,
            }
        );
    }

    /// <summary>An item whose newest version is cleared and waits to be published.</summary>
    private void Follow(HeedDb db, NewVersion wording)
    {
        var item = new Item(Guid.CreateVersion7(), wording.Kind, wording.SubjectId, wording.Slug);
        var version = new ItemVersion(item, 1, wording, Clock.Now);
        item.Follow(version, isCleared: true, []);
        db.AddRange(item, version);
    }

    private sealed class Counter : DbCommandInterceptor
    {
        private int count;

        public int Count => count;

        public void Reset() => count = 0;

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        )
        {
            Interlocked.Increment(ref count);
            return new(result);
        }
    }
}
