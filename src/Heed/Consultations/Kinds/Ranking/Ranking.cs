using System.Globalization;
using Heed.Consultations.Desk.Questions;
using Heed.Consultations.Respond;
using Heed.Consultations.Results;
using Heed.Platform.Words;

namespace Heed.Consultations.Kinds;

/// <summary>
/// Items put in order, the most important first; only some of them where the question says so. Stored as one code for each item
/// that has a place, "2:lights", in the order of the places.
/// </summary>
public sealed class Ranking : QuestionKind
{
    private const int FewestItems = 2;
    private const int MostItems = 12;

    public override string Code => "Ranking";
    public override int Order => 5;
    public override string Name => "Ranking";
    public override string Meaning => "People put things in order, the most important first.";
    public override bool IsText => false;

    public override int Most(Question question) => question.Choices.Count;

    /// <summary>How many items whoever answers must rank.</summary>
    public static int Fewest(Question question) => question.AtLeast ?? question.Most;

    public override IEnumerable<QuestionFault> Faults(Question question)
    {
        var count = question.Choices.Count;
        foreach (var fault in ChoiceFaults.In(question))
            yield return fault;
        if (count > MostItems)
            yield return new("Choices", $"Write {MostItems} things at most. People cannot keep more of them in order");
        if (question.Choices.Any(choice => choice.Exclusive))
            yield return new("Choices", "In a ranking nothing rules out the others");
        if (question.AtMost is { } most && (most < FewestItems || most > count))
            yield return new("AtMost", $"The most that may be ranked must be a number from {FewestItems} to {count}");
        else if (question.AtLeast is { } least && (least < 1 || least > question.Most))
            yield return new("AtLeast", $"The fewest that must be ranked must be a number from 1 to {question.Most}");
    }

    public override Question Define(Question question, QuestionForm form, Question? before) =>
        question with
        {
            Choices = form.ReadChoices(before),
            AtMost = form.AtMost,
            AtLeast = form.AtLeast,
        };

    public override string Describe(Question question) =>
        $"{Name} of {question.Choices.Count}"
        + (question.AtMost is { } most ? $", at most {most}" : "")
        + (question.AtLeast is { } least ? $", at least {least}" : "");

    public override IEnumerable<string> Offered(Question question) => question.Choices.Select(choice => $"- {choice.Label}");

    public override void Read(Question question, IFormCollection form, Answers answers)
    {
        var places = question
            .Choices.Select(item => (Item: item.Code, Typed: form[FieldNames.Of(question, item.Code)].ToString()))
            .Where(each => each.Typed.Length > 0)
            .Select(each => new Place(PlaceIn(question, each.Typed), each.Item));
        Hold(question, places, answers);
    }

    public override AnswerFault? Check(Question question, Answers answers)
    {
        var places = Place.All(answers.ChosenFor(question.Key));
        if (places.Count == 0)
            return question.Required ? Fault("ranking.fault.none", question.Choices[0].Code) : null;
        if (places.Find(place => !IsOffered(question, place)) is { } unknown)
            return Fault("answers.unknown", question.LabelOf(unknown.Item) is null ? question.Choices[0].Code : unknown.Item);
        if (places.GroupBy(place => place.Item).FirstOrDefault(same => same.Count() > 1) is { } twice)
            return Fault("answers.one", twice.Key);
        if (places.GroupBy(place => place.Rank).Select(same => same.ToList()).FirstOrDefault(same => same.Count > 1) is { } tie)
            return Fault("ranking.fault.tie", tie[1].Item) with
            {
                Choice = question.LabelOf(tie[0].Item),
                Other = question.LabelOf(tie[1].Item),
            };
        if (places.Where((place, at) => place.Rank != at + 1).FirstOrDefault() is { } gap)
            return Fault("ranking.fault.gap", gap.Item) with { Choice = question.LabelOf(gap.Item) };
        return places.Count < Fewest(question)
            ? Fault(
                "ranking.fault.few",
                question.Choices.First(item => !places.Exists(place => place.Item == item.Code)).Code
            ) with
            {
                Count = Fewest(question),
            }
            : null;

        AnswerFault Fault(string words, string item) => AnswerFault.Of(question, words) with { Part = item };
    }

    public override IReadOnlyList<string> Word(Question question, Answers answers, Phrasebook words) =>
        [
            .. Place
                .All(answers.ChosenFor(question.Key))
                .Where(place => IsOffered(question, place))
                .Select(place => $"{Ordinal(place.Rank, words)}: {question.LabelOf(place.Item)}"),
        ];

    public override IEnumerable<string> Cells(Question question, IReadOnlyList<string> codes) =>
        RankingFigures.Cells(question, Place.All(codes));

    public override QuestionSummary? Summarise(Question question, QuestionTally tally) =>
        new(
            question.Key,
            question.Text,
            this,
            tally.Answered,
            tally.PreferredNotToSay,
            tally.NotAnswered,
            [.. question.Choices.Select(item => RankingFigures.Row(question, item, tally))],
            null
        );

    public override QuestionSummary Suppress(QuestionSummary summary, Question? asked) =>
        RankingSuppression.Suppress(summary, asked);

    /// <summary>What people put first comes first.</summary>
    public override bool KeepsOrder => false;

    /// <summary>Each item has one, and the question none.</summary>
    public override bool HasMean => false;

    public override IEnumerable<string> MappingFaults(Question question, ChoiceColumn column)
    {
        if (column.Item is { } item && question.LabelOf(item) is null)
            yield return $"The question \"{question.Key}\" has no item \"{item}\".";
        foreach (var code in (column.Values?.Values ?? []).OfType<string>())
            if (column.Item is null ? question.LabelOf(code) is null : PlaceIn(question, code) == 0)
                yield return $"The question \"{question.Key}\" has no {(column.Item is null ? "item" : "place")} \"{code}\".";
    }

    /// <summary>
    /// Either each item has a column with its place in it, or one column holds the items in order with a separator between them.
    /// </summary>
    public override ImportedAnswer Import(Question question, IReadOnlyList<ImportedCell> cells)
    {
        List<Place> places = [];
        foreach (var cell in cells)
        foreach (var value in cell.Parts)
        {
            var code = cell.Column is { Item: not null, Values: null } ? value : null;
            if (code is null && !cell.TryMap(value, out code))
                return ImportedAnswer.Refused(cell, $"\"{ImportedCell.Short(value)}\" is not among the mapped values");
            if (code is not null)
                places.Add(cell.Column.Item is { } item ? new(PlaceIn(question, code), item) : new(places.Count + 1, code));
        }
        var answers = new Answers();
        Hold(question, places, answers);
        return Check(question, answers) is null
            ? new([.. answers.ChosenFor(question.Key)])
            : ImportedAnswer.Refused(cells[0], $"is no ranking of {Fewest(question)} to {question.Most} without a gap or a tie");
    }

    /// <summary>A column for each item, with its place.</summary>
    public override IEnumerable<(string Column, string Value)> Export(Question question, Answers answers)
    {
        var places = Place.All(answers.ChosenFor(question.Key));
        return question.Choices.Select(item =>
            (
                $"{question.Key}.{item.Code}",
                places.Find(place => place.Item == item.Code)?.Rank.ToString(CultureInfo.InvariantCulture) ?? ""
            )
        );
    }

    /// <summary>"1st", "2nd" and so on.</summary>
    internal static string Ordinal(int rank, Phrasebook words) =>
        words[string.Create(CultureInfo.InvariantCulture, $"ranking.place.{rank}")];

    /// <summary>A number from 1 to the last place of the question; 0 for anything else.</summary>
    private static int PlaceIn(Question question, string typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var rank) ? PlaceIn(question, rank) : 0;

    private static int PlaceIn(Question question, int rank) => rank >= 1 && rank <= question.Most ? rank : 0;

    private static bool IsOffered(Question question, Place place) =>
        PlaceIn(question, place.Rank) > 0 && question.LabelOf(place.Item) is not null;

    /// <summary>Nothing is held where nothing has a place, so that a question left out looks left out.</summary>
    private static void Hold(Question question, IEnumerable<Place> places, Answers answers)
    {
        string[] codes = [.. places.OrderBy(place => place.Rank).Select(place => place.ToString())];
        if (codes.Length > 0)
            answers.Choose(question.Key, codes);
    }

    /// <summary>An item and its place, from 1; 0 is a place that is not there.</summary>
    internal sealed record Place(int Rank, string Item)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Rank}:{Item}");

        /// <summary>The places of an answer, in the order of their ranks.</summary>
        public static List<Place> All(IReadOnlyList<string> codes) =>
            [.. codes.Select(Of).OfType<Place>().OrderBy(place => place.Rank)];

        private static Place? Of(string code) =>
            code.Split(':', 2) is [var rank, var item]
            && int.TryParse(rank, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? new(number, item)
                : null;
    }
}
