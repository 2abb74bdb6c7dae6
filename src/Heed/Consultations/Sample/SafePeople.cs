using System.Globalization;
using Heed.Places.Doors;
using Heed.Platform.Time;

namespace Heed.Consultations.Sample;

/// <summary>
/// Invented people who answer how safe they feel. Who they are follows the population of the office, skewed as open online
/// surveys are: people of 45 to 74 and women answer more often, people under 25, men and people of minority ethnic groups
/// less often, and places unevenly. What they say hangs together: who feels unsafe trusts less, worries more and writes more.
/// The factors are assumptions of ours, made to be seen in the results; none is a finding.
/// </summary>
internal static class SafePeople
{
    private const int Seed = 20_260_401;
    private const int People = 640;

    private static readonly Dictionary<string, double> Readiness = new(StringComparer.Ordinal)
    {
        [KnownMargins.UnderSixteen] = 0.04,
        ["16to24"] = 0.35,
        ["25to34"] = 0.7,
        ["35to44"] = 0.95,
        ["45to54"] = 1.2,
        ["55to64"] = 1.55,
        ["65to74"] = 1.7,
        ["75to84"] = 1.05,
        ["85plus"] = 0.4,
        ["female"] = 1.25,
        ["male"] = 0.85,
        ["white"] = 1.05,
        ["mixed"] = 0.75,
        ["asian"] = 0.6,
        ["black"] = 0.55,
        ["other"] = 0.6,
        ["yes"] = 1.15,
        ["no"] = 1,
    };

    private static readonly (string Code, double Weight)[] Worries =
    [
        ("antisocial", 30),
        ("driving", 28),
        ("drugs", 22),
        ("burglary", 20),
        ("knives", 14),
        ("fraud", 14),
        ("vehicle", 13),
        ("women-girls", 12),
        ("shops", 11),
        ("rural", 9),
        ("domestic", 6),
        ("hate", 5),
    ];

    public static IReadOnlyList<InventedPerson> Make(Consultation c, PlacesSnapshot places, DateOnly today)
    {
        var draws = new SeededRandom(Seed);
        var bank = SeededRandom.Bank<CommentBank>("safe-comments");
        var first = LondonTime.DateAt(c.OpensAt!.Value);
        var days = Math.Max(1, today.DayNumber - first.DayNumber);
        var priorities = new SafePriorities();
        return
        [
            .. Enumerable
                .Range(0, People)
                .Select(_ => new InventedPerson(
                    first.AddDays(Day(draws, days)),
                    draws.Weighted([("web", 86), ("paper", 9), ("telephone", 5)]),
                    Answer(draws, bank, places, priorities.Rank())
                )),
        ];
    }

    /// <summary>Many on the first days, then fewer, with a little more at the second call after two weeks.</summary>
    private static int Day(SeededRandom draws, int days)
    {
        var weights = Enumerable
            .Range(0, days)
            .Select(day => (day.ToString(CultureInfo.InvariantCulture), Math.Exp(-day / 6.0) + (day is 14 or 15 ? 0.5 : 0.12)));
        return int.Parse(draws.Weighted(weights), CultureInfo.InvariantCulture);
    }

    private static Answers Answer(SeededRandom draws, CommentBank bank, PlacesSnapshot places, string[] priorities)
    {
        var given = new Answers();
        var who = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var margin in places.Margins)
            who[margin.Code] = draws.Weighted(
                margin.Levels.Select(level =>
                    (level.Code, Population(places, margin, level.Code) * Ready(margin.Code, level.Code))
                )
            );
        var mood = Mood(who);
        if (priorities.Length > 0)
            given.Choose("priorities", priorities);
        var safe = Scale(draws.Around(6.9 + mood, 2.1));
        given.Choose("safe", Code(safe));
        if (draws.Happens(0.96))
            given.Choose("dark", Dark(draws, safe));
        if (draws.Happens(0.93))
            given.Choose(
                "change",
                draws.Weighted([("safer", safe), ("same", 22), ("less-safe", 22 - 2 * safe), ("new-here", 2)])
            );
        var worries = Worry(draws, safe);
        if (draws.Happens(0.94))
            given.Choose("worries", [.. worries]);
        if (draws.Happens(0.9))
            given.Choose("trust", Code(Scale(draws.Around(3.2 + 0.42 * safe, 1.9))));
        if (draws.Happens(0.95))
            given.Choose(
                "victim",
                draws.Weighted([("reported", 12 - safe), ("not-reported", 11 - safe), ("no", 30), (Question.PreferNotToSay, 2)])
            );
        if (draws.Happens(0.58 - 0.025 * safe))
            given.Write("help", Comment(draws, bank, worries));
        foreach (var (margin, level) in who)
            if (draws.Happens(0.93))
                given.Choose(margin, draws.Happens(0.04) ? Question.PreferNotToSay : level);
        return given;
    }

    private static double Population(PlacesSnapshot places, Margin margin, string level) =>
        margin.Figures.TryGetValue(places.PoliceAreaCode, out var figures) ? figures.GetValueOrDefault(level) : 1;

    /// <summary>Districts differ between 0.55 and 1.45, by a fixed rule on their code.</summary>
    private static double Ready(string margin, string level) =>
        margin == KnownMargins.District
            ? 0.55 + level.Sum(letter => letter * letter) % 91 / 100.0
            : Readiness.GetValueOrDefault(level, 1);

    private static double Mood(Dictionary<string, string> who) =>
        (who.GetValueOrDefault("sex") == "female" ? -0.35 : 0.25)
        + (who.GetValueOrDefault("disability") == "yes" ? -0.8 : 0.1)
        + (who.GetValueOrDefault(KnownMargins.Age) is "16to24" or "25to34" ? -0.4 : 0);

    private static string Dark(SeededRandom draws, int safe) =>
        draws.Weighted([
            ("very-safe", safe * safe / 12.0),
            ("fairly-safe", safe),
            ("a-bit-unsafe", 11 - safe),
            ("very-unsafe", Math.Max(0.2, 6 - safe)),
            ("do-not-go", 1.2),
        ]);

    private static List<string> Worry(SeededRandom draws, int safe)
    {
        if (safe >= 9 && draws.Happens(0.45))
            return ["none"];
        var left = Worries.ToList();
        var chosen = new List<string>();
        for (var count = draws.From(1, safe < 6 ? 4 : 3); count > 0; count--)
        {
            var worry = draws.Weighted(left);
            chosen.Add(worry);
            left.RemoveAll(each => each.Code == worry);
        }
        return chosen;
    }

    private static string Comment(SeededRandom draws, CommentBank bank, List<string> worries)
    {
        var about = draws.Happens(0.3) ? "any" : draws.One(worries);
        var text = draws.One(bank.Comments.Where(each => each.About == about).ToList()).Text;
        return draws.Happens(0.35) && about != "none" ? $"{text} {draws.One(bank.Additions)}" : text;
    }

    private static int Scale(double value) => Math.Clamp((int)Math.Round(value), 1, 10);

    private static string Code(int point) => point.ToString(CultureInfo.InvariantCulture);

    internal sealed record CommentBank(IReadOnlyList<BankedComment> Comments, IReadOnlyList<string> Additions);

    internal sealed record BankedComment(string About, string Text);
}
