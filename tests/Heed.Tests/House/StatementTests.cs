using System.Data.Common;
using Heed.Consultations;
using Heed.Platform.Data;
using Heed.Publishing;
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

    private Task GrowAsync(int from, int to) =>
        Db(async db =>
        {
            for (var at = from; at < to; at++)
            {
                var wording = PublishingSample.Wording($"item-{at}");
                var item = new Item(Guid.CreateVersion7(), wording.Kind, Guid.CreateVersion7(), wording.Slug);
                var version = new ItemVersion(item, 1, wording, Clock.Now);
                item.Follow(version, isCleared: false, []);
                var consultation = new Consultation($"C{at:0000}", $"about-{at}", $"About {at}", Guid.CreateVersion7());
                consultation.SentForClearance();
                var cleared = wording with { Kind = ConsultationContent.Kind, SubjectId = consultation.Id };
                var its = new Item(Guid.CreateVersion7(), cleared.Kind, cleared.SubjectId, cleared.Slug);
                var sent = new ItemVersion(its, 1, cleared, Clock.Now);
                its.Follow(sent, isCleared: true, []);
                db.AddRange(consultation, its, sent);
                db.AddRange(item, version, new Account($"Person {at}", $"person{at}@office.example", ["analyst"], Clock.Now));
            }
            await db.SaveChangesAsync();
        });

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
