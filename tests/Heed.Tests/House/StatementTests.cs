using System.Data.Common;
using Heed.Consultations;
using Heed.Decisions;
using Heed.Decisions.Ledger;
using Heed.Evidence.Doors;
using Heed.Platform.Audit;
using Heed.Platform.Data;
using Heed.Platform.Lists;
using Heed.Platform.Mail;
using Heed.Platform.Time;
using Heed.Publishing;
using Heed.Publishing.Doors;
using Heed.Staff;
using Heed.Tests.Harness;
using Heed.Tests.Publishing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.House;

/// <summary>The work for a list grows with what it shows, and not with what is stored.</summary>
public sealed class StatementTests : RoomTest
{
    private readonly Counter statements = new();

    protected override void Adjust(WebApplicationBuilder builder) =>
        builder.Services.ConfigureDbContext<HeedDb>(options => options.AddInterceptors(statements));

    /// <summary>Today, every list as it is first seen, and each asked for something.</summary>
    private static readonly string[] Addresses =
    [
        "/desk",
        "/desk/publishing",
        "/desk/publishing?state=draft&sort=title&p=2",
        "/desk/people",
        "/desk/people?state=open&sort=name&p=2",
        "/desk/consultations",
        "/desk/consultations?thin=yes&words=about&sort=closes",
        "/desk/decisions",
        "/desk/decisions?public=not&answered=open&late=yes&sort=late",
        "/desk/evidence",
        "/desk/evidence?words=light&sort=Longest&p=2",
        "/desk/mail",
        "/desk/mail?state=Failed&sort=subject&p=2",
        "/desk/about/audit",
        "/desk/about/audit?words=counted&p=2",
    ];

    [Fact]
    public async Task A_list_of_five_hundred_asks_as_often_as_one_of_ten()
    {
        var officer = await Officer("chief-executive");
        await GrowAsync(0, 10);
        var few = await CountsAsync(officer);
        await GrowAsync(10, 500);
        Assert.Equal(few, await CountsAsync(officer));
        Assert.All(few.Values, count => Assert.InRange(count, 1, 60));
    }

    [Fact]
    public async Task Every_list_of_the_desk_is_looked_at()
    {
        var loader = Services.GetRequiredService<PageLoader>();
        var lists = new List<string>();
        foreach (
            var page in Services
                .GetRequiredService<IActionDescriptorCollectionProvider>()
                .ActionDescriptors.Items.OfType<PageActionDescriptor>()
        )
            if (IsList((await loader.LoadAsync(page, EndpointMetadataCollection.Empty)).ModelTypeInfo))
                lists.Add("/" + page.AttributeRouteInfo!.Template);
        Assert.Contains("/desk/publishing", lists);
        Assert.Empty(lists.Except(Addresses, StringComparer.Ordinal));
    }

    private static bool IsList(Type? model) =>
        model is { BaseType: var up }
        && (up is { IsGenericType: true } && up.GetGenericTypeDefinition() == typeof(ListPage<>) || IsList(up));

    private async Task<Dictionary<string, int>> CountsAsync(Visitor officer)
    {
        var counts = new Dictionary<string, int>();
        foreach (var address in Addresses)
            counts[address] = await CountAsync(officer, address);
        return counts;
    }

    private async Task<int> CountAsync(Visitor officer, string address)
    {
        // Once before, for what is read when a program is young.
        (await officer.Visit(address)).ShouldBeFine();
        // What is kept for a minute is asked for again, and counts.
        Clock.Pass(TimeSpan.FromMinutes(2));
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
                audit.Record(new AuditEvent<Account>("thing counted", "thing"), Guid.CreateVersion7());
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
