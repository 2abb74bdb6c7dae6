using Heed.Consultations;
using Heed.Consultations.Desk;
using Heed.Consultations.Schema;
using Heed.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Consultations.Make;

/// <summary>The list asks the database for what the noun and the pace say of one consultation.</summary>
public sealed class ListTests : RoomTest
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task State_dates_and_thin_response_are_in_the_database_what_they_are_in_the_program(int seed)
    {
        var random = new Random(seed);
        var all = Enumerable.Range(0, 150).Select(number => Some(random, number)).ToList();
        await Sample.Save([.. all.Select(each => each.Consultation)]);
        await Sample.Save([
            .. all.Where(each => each.Answers > 0)
                .Select(each => new SheetCounter { ConsultationId = each.Consultation.Id, Last = each.Answers }),
        ]);
        var rows = await In(services =>
            services.GetRequiredService<ConsultationRows>().Query(Clock.Now).ToDictionaryAsync(row => row.Id)
        );
        foreach (var (consultation, answers) in all)
        {
            var row = rows[consultation.Id];
            var state = consultation.StateAt(Clock.Now);
            var expected =
                state is ConsultationState.Open
                    ? ResponsePace.Expected(consultation.RunsFrom, consultation.RunsUntil, answers, Clock.Now)
                    : null;
            Assert.Equal(
                (state, answers, expected, ResponsePace.IsThin(state, consultation.Design, expected)),
                (row.State, row.Answers, row.ExpectedAt(Clock.Now), row.IsThin)
            );
            Assert.Equal(
                consultation.IsLaunched
                    ? (consultation.RunsFrom, consultation.ClosedAt ?? consultation.RunsUntil)
                    : (consultation.OpensAt, consultation.ClosesAt),
                (row.Opens, row.Closes)
            );
        }
        Assert.Contains(rows.Values, row => row.IsThin);
        Assert.Equal(4, rows.Values.Select(row => row.State).Distinct().Count());
    }

    [Fact]
    public async Task Words_are_found_in_whatever_letters_and_in_what_was_written_before_the_list_kept_them()
    {
        await Sample.Draft(c => (c.Title, c.Purpose) = ("Tŷ a Gŵr: don't walk", "WEDI'R NOS, YNG NGHAERDYDD"), code: "TYGWR26");
        await Sample.Draft(code: "OTHER26");
        await FindsAsync();
        await Db(db => db.Database.ExecuteSqlRawAsync("UPDATE consultations SET \"Search\" = ''"));
        await Db(db => db.Database.ExecuteSqlRawAsync(ListedConsultations.FillSearch));
        await FindsAsync();
    }

    [Fact]
    public async Task Every_order_that_can_be_asked_for_is_given()
    {
        await Sample.LaunchedByHand();
        await Sample.Draft(c => (c.Title, c.ClosesAt) = ("about nothing", null), code: "NONE26");
        var officer = await Officer("engagement");
        foreach (var (sort, first) in new[] { ("title", "NONE26"), ("closes", "SAFE26"), ("state", "NONE26"), ("answers", "") })
        {
            var page = (await officer.Visit($"/desk/consultations?sort={sort}")).ShouldBeFine();
            Assert.Contains(first, page.Document.QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
        }
        (await officer.Visit("/desk/consultations?thin=yes")).ShouldSay("No consultation fits");
    }

    private async Task FindsAsync()
    {
        var officer = await Officer("engagement");
        foreach (var words in new[] { "TŶ", "gŵr+tŷ", "DON'T", "tygwr26", "nghaerdydd+nos" })
            (await officer.Visit($"/desk/consultations?words={words}")).ShouldSay("TYGWR26").ShouldNotSay("OTHER26");
        (await officer.Visit("/desk/consultations?words=tŷ+gwraig")).ShouldSay("No consultation fits");
    }

    private (Consultation Consultation, int Answers) Some(Random random, int number)
    {
        var opens = Clock.Now.AddHours(random.Next(-24 * 60, 24 * 20));
        var consultation = new Consultation($"C{number:000}", $"c-{number}", $"Number {number}", Guid.NewGuid())
        {
            OpensAt = random.Next(8) == 0 ? null : opens,
            ClosesAt = random.Next(8) == 0 ? null : opens.AddHours(random.Next(24, 24 * 90)),
            Design = (SampleDesign)random.Next(5),
        };
        if (random.Next(5) > 0 && consultation is { OpensAt: not null, ClosesAt: not null })
            consultation.Launched(Guid.CreateVersion7(), Clock.Now);
        if (random.Next(6) == 0)
            consultation.TryCloseEarly(Clock.Now.AddHours(-1), "Enough.", out _);
        return (consultation, consultation.IsLaunched ? random.Next(700) : 0);
    }
}
