using Heed.Platform.Time;

namespace Heed.Consultations.Sample;

/// <summary>Invented people who say how a journey to a service was, for where the public comment file is absent.</summary>
internal static class JourneyPeople
{
    private const int Seed = 20_210_401;
    private const int People = 300;

    public static IReadOnlyList<InventedPerson> Make(Consultation c)
    {
        var draws = new SeededRandom(Seed);
        var bank = SeededRandom.Bank<JourneyBank>("journeys-comments");
        var first = LondonTime.DateAt(c.OpensAt!.Value);
        var days = LondonTime.DateAt(c.ClosesAt!.Value).DayNumber - first.DayNumber;
        return
        [
            .. Enumerable
                .Range(0, People)
                .Select(_ => new InventedPerson(first.AddDays(draws.From(0, days)), "paper", Answer(draws, bank))),
        ];
    }

    private static Answers Answer(SeededRandom draws, JourneyBank bank)
    {
        var given = new Answers();
        var rating = draws.Weighted([
            ("very-good", 58),
            ("good", 20),
            ("neither", 8),
            ("poor", 7),
            ("very-poor", 5),
            ("do-not-know", 2),
        ]);
        given.Choose("rating", rating);
        var pleased = rating is "very-good" or "good";
        if (draws.Happens(0.6))
            given.Write("why", draws.One(pleased ? bank.Good : bank.Better));
        if (draws.Happens(pleased ? 0.5 : 0.15))
            given.Write("good", draws.One(bank.Good));
        if (draws.Happens(pleased ? 0.2 : 0.7))
            given.Write("better", draws.One(bank.Better));
        return given;
    }

    internal sealed record JourneyBank(IReadOnlyList<string> Good, IReadOnlyList<string> Better);
}
