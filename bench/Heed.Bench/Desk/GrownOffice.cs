using Heed.Consultations;
using Heed.Decisions;
using Heed.Decisions.Ledger;
using Heed.Evidence.Doors;
using Heed.Office.Profile;
using Heed.Platform.Audit;
using Heed.Platform.Data;
using Heed.Platform.Mail;
using Heed.Publishing;
using Heed.Publishing.Doors;
using Heed.Publishing.FixedPages;
using Heed.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Bench.Desk;

/// <summary>
/// An office that has worked for some time: of five items one is a consultation, one what came of it, and three are pages. A
/// consultation has three findings with an action each and twenty views; to every item belong a message, an act in the history and,
/// to every fifty, a person. As in any office most of it is done: a fiftieth is open, late, undecided, or waits.
/// </summary>
internal sealed class GrownOffice(IServiceProvider services, int items)
{
    private static readonly Guid Clearer = Guid.CreateVersion7();

    private readonly DateTimeOffset now = DateTimeOffset.UtcNow;
    private readonly HeedDb db = services.GetRequiredService<HeedDb>();
    private readonly AuditTrail audit = services.GetRequiredService<AuditTrail>();
    private Guid author;

    public static async Task FillAsync(IServiceProvider services, int items)
    {
        var kent = await File.ReadAllTextAsync(OfficeFile.PathOf("kent"));
        await services.GetRequiredService<LoadOffice>().FromTextAsync(kent, demonstration: true, default);
        await new GrownOffice(services, items).FillAsync();
    }

    private async Task FillAsync()
    {
        for (var person = 0; person <= items / 50; person++)
            db.Add(Person(person));
        for (var at = 0; at < items; at++)
        {
            if (at % 5 == 0)
                Consultation(at);
            else if (at % 5 > 1)
                Page(at);
            var mail = new OutboxMail(
                "consultation outcome",
                $"once {at}",
                $"person{at}@example.org",
                "What came of it",
                "Hello",
                Ago(at)
            );
            mail.WasSent(Ago(at));
            db.Add(mail);
            audit.Record(new AuditEvent<Item>("item looked at", "item"), Guid.CreateVersion7());
            if (at % 100 != 99)
                continue;
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }
        await db.SaveChangesAsync();
        // As the engines do by themselves after some time.
        await db.Database.ExecuteSqlRawAsync("ANALYZE");
    }

    /// <summary>Long enough ago not to be news, spread over years.</summary>
    private DateTimeOffset Ago(int at) => now.AddDays(-3).AddHours(-7 * at);

    private Account Person(int at)
    {
        var role = at == 0 ? "chief-executive" : "engagement";
        var account = new Account($"Person {at}", $"person{at}@office.example", [role], now);
        account.Enrol("not a hash, so that nobody signs in with a password", "none", 0);
        author = account.Id;
        return account;
    }

    private void Page(int at)
    {
        var body = $"What we do about number {at}.\n\nIt is written here in a few words, as on any other page.";
        var wording = new NewVersion(PageKind.Code, Guid.CreateVersion7(), $"page-{at}", $"Page {at}", "A page.", body, author);
        Write(wording, at, isSent: at % 50 != 2, isCleared: at % 50 is not 2 and not 3);
    }

    private void Consultation(int at)
    {
        var consultation = new Consultation($"C{at}", $"about-{at}", $"About {at}", author)
        {
            Purpose = "We are choosing what comes first next year.",
            OpensAt = Ago(at).AddDays(-40),
            ClosesAt = at % 250 == 0 ? now.AddDays(20) : Ago(at).AddDays(-12),
        };
        if (!consultation.TryAsk(Journeys.Seventeen.On(3), out var refusal))
            throw new InvalidOperationException(refusal);
        var content = consultation.Content();
        var published = Write(
            new(
                ConsultationContent.Kind,
                consultation.Id,
                consultation.Slug,
                consultation.Title,
                "Short.",
                content.ToJson(),
                author
            ),
            at + 300,
            isSent: true,
            isCleared: true
        );
        consultation.SentForClearance();
        consultation.Launched(published, Ago(at).AddDays(-40));
        db.Add(consultation);
        db.Add(new SheetCounter { ConsultationId = consultation.Id, Last = 0 });
        for (var view = 0; view < 20; view++)
            ViewIntake.Take(db, View(consultation, view));
        if (at % 250 != 0)
            Outcome(consultation, at);
    }

    private NewView View(Consultation consultation, int at) =>
        new(
            Guid.NewGuid(),
            "consultation",
            consultation.Id,
            Guid.NewGuid(),
            $"q{at % 3}",
            $"More lights in the lane behind the shops, and somebody to talk to: number {at}.",
            ViewClass.Unattributed,
            at % 4 == 0 ? "paper" : "web",
            DateOnly.FromDateTime(consultation.ClosesAt!.Value.UtcDateTime),
            null
        );

    private void Outcome(Consultation consultation, int at)
    {
        List<OutcomeFinding> said = [];
        var day = DateOnly.FromDateTime(consultation.ClosesAt!.Value.UtcDateTime);
        for (var place = 1; place <= 3; place++)
        {
            var finding = new Finding(consultation.Id, place, $"Finding {place}", "People said that lights are missing.");
            if (at % 250 != 5)
                finding.TryDecide(Decisions.Outcome.Accepted, "We will do it.", "It helps many.", "The Commissioner", day, out _);
            var action = new PlannedAction(finding.Id, "Put up lamps.", "Engagement", day.AddDays(30));
            if (at % 250 != 10)
                action.TryMove(ActionState.Done, "Done.", day, out _);
            db.AddRange(finding, action);
            said.Add(OutcomeContentBuilder.Write(new(finding, [action], []), new Dictionary<Guid, string>()));
        }
        var purpose = at % 250 == 15 ? "Why we asked before." : consultation.Purpose;
        var content = new OutcomeContent(consultation.Title, consultation.Slug, purpose, day, 0, said);
        var version = Write(
            new(OutcomeContent.Kind, consultation.Id, consultation.Slug, consultation.Title, "Short.", content.ToJson(), author),
            at + 1,
            isSent: true,
            isCleared: true
        );
        db.Add(new PublishedOutcome(version, content));
    }

    /// <summary>An item with one version, as far as it has come.</summary>
    private Guid Write(NewVersion wording, int at, bool isSent, bool isCleared)
    {
        var item = new Item(Guid.CreateVersion7(), wording.Kind, wording.SubjectId, wording.Slug);
        var version = new ItemVersion(item, 1, wording, Ago(at));
        List<Publication> publications = [];
        if (isSent)
            version.TrySend(Ago(at), out _);
        db.AddRange(item, version);
        if (isCleared)
        {
            db.Add(Clearance.TryGive(version, new(Clearer, EqualityScreening.NoEffect), Ago(at), out _)!);
            publications.Add(
                new(Guid.CreateVersion7(), item.Id, 1, version.Id, version.ContentHash, Ago(at)) { MadeAt = Ago(at) }
            );
        }
        db.AddRange(publications);
        item.Follow(version, isCleared, publications);
        return version.Id;
    }
}
