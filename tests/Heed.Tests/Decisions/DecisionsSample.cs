using Heed.Consultations;
using Heed.Decisions;
using Heed.Decisions.Record;
using Heed.Evidence.Doors;
using Heed.Office.Profile;
using Heed.Platform.Data;
using Heed.Tests.Consultations.Answer;
using Heed.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Decisions;

/// <summary>Consultations that have closed, and what is written down of them, made by the code of the desk.</summary>
internal static class DecisionsSample
{
    public const string Code = "SAFE26";
    public const string Record = "/desk/decisions/" + Code;

    extension(Sample sample)
    {
        /// <summary>The Kent office, with its titles.</summary>
        public Task Office() =>
            sample.In(async services =>
                await services
                    .GetRequiredService<LoadOffice>()
                    .FromTextAsync(await File.ReadAllTextAsync(OfficeFile.PathOf("kent")), demonstration: true, default)
            );

        /// <summary>Launched through clearance, and closed a day ago.</summary>
        public async Task<Consultation> Closed(string code = Code)
        {
            var consultation = await sample.Launched(code: code);
            sample.Clock.Pass(TimeSpan.FromDays(15));
            return consultation;
        }

        public Task<Finding> Finding(Consultation consultation, string title, bool answered = false) =>
            sample.In(async services =>
            {
                var db = services.GetRequiredService<HeedDb>();
                var position = await services.GetRequiredService<FindingEditing>().NextPositionAsync(consultation.Id, default);
                var finding = new Finding(consultation.Id, position, title, $"People said: {title}.");
                Assert.True(!answered || Decide(finding, sample.Clock));
                db.Add(finding);
                await db.SaveChangesAsync();
                return finding;
            });

        public Task<PlannedAction> Action(Finding finding, string what, DateOnly? due = null) =>
            sample.Db(async db =>
            {
                var action = new PlannedAction(finding.Id, what, "Engagement team", due);
                db.Add(action);
                await db.SaveChangesAsync();
                return action;
            });

        /// <summary>Something that somebody wrote in their answers.</summary>
        public Task<NewView> View(Consultation consultation, string text) =>
            sample.Db(async db =>
            {
                var view = new NewView(
                    Guid.NewGuid(),
                    "consultation",
                    consultation.Id,
                    Guid.NewGuid(),
                    "help",
                    text,
                    ViewClass.Unattributed,
                    "web",
                    new DateOnly(2026, 9, 15),
                    null
                );
                ViewIntake.Take(db, view);
                await db.SaveChangesAsync();
                return view;
            });

        public Task Quote(Finding finding, params Guid[] views) =>
            sample.In(async services =>
            {
                await services
                    .GetRequiredService<ViewLinks>()
                    .SetAsync(finding.Id, views.ToDictionary(view => view, _ => ViewPart.Quotes), default);
                await services.GetRequiredService<HeedDb>().SaveChangesAsync();
            });

        /// <summary>People who want to hear, already shuffled.</summary>
        public Task OutcomeRequestAddress(Consultation consultation, params string[] addresses) =>
            sample.Save([
                .. addresses.Select(address => new OutcomeRequest
                {
                    Key = Guid.NewGuid(),
                    ConsultationId = consultation.Id,
                    Address = address,
                    AskedOn = new DateOnly(2026, 9, 20),
                }),
            ]);
    }

    /// <summary>Sends the record for clearance as one person, clears and publishes it as another, all through the pages.</summary>
    public static async Task Publish(Visitor author, Visitor clearer, string record = Record)
    {
        var page = await (await author.Visit($"{record}/publish")).Press("Send for clearance");
        page.ShouldBeFine().ShouldSay("Sent for clearance");
        page = await (await author.Visit(record)).Follow("See version " + NumberOf(page));
        page = await (await Clear(clearer, page.Path)).Follow("Publish");
        (await page.Choose("Now").Press("Publish")).ShouldBeFine();
    }

    /// <summary>Clears the version at that desk address through its page.</summary>
    public static async Task<Page> Clear(Visitor clearer, string version)
    {
        var page = await clearer.Visit(version + "/clear");
        foreach (var question in page.Document.QuerySelectorAll("fieldset").Take(6).ToList())
            page.Choose("No", Page.Words(question.QuerySelector("legend")));
        return (await page.Press("Clear this version")).ShouldBeFine();
    }

    private static string NumberOf(Page page)
    {
        var words = page.Text;
        var at = words.IndexOf("See version ", StringComparison.Ordinal) + "See version ".Length;
        return new string([.. words[at..].TakeWhile(char.IsAsciiDigit)]);
    }

    private static bool Decide(Finding finding, FakeClock clock) =>
        finding.TryDecide(
            Outcome.Accepted,
            "We will do it.",
            "It costs little and helps many.",
            "Police and Crime Commissioner",
            DateOnly.FromDateTime(clock.Now.UtcDateTime),
            out _
        );
}
