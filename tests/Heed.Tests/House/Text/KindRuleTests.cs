using System.Text.RegularExpressions;

namespace Heed.Tests.House.Text;

/// <summary>What differs between kinds of question is in the folders of the kinds, and the number of answers has one owner.</summary>
public sealed partial class KindRuleTests
{
    private const string Kinds = "src/Heed/Consultations/Kinds/";

    /// <summary>Files that make questions of a certain kind, and ask of none what kind it is.</summary>
    private static readonly HashSet<string> Makers = new(StringComparer.Ordinal)
    {
        "src/Heed/Consultations/Making/QuestionBank.cs",
    };

    [Fact]
    public void Nothing_outside_the_kinds_asks_what_kind_a_question_is()
    {
        var files = Repository
            .Under("src/Heed", ".cs", ".cshtml")
            .Where(file => file.Room != "Platform" && !file.Path.StartsWith(Kinds, StringComparison.Ordinal))
            .ToList();
        Rule.Holds(
            files.Count,
            files
                .Where(file => !Makers.Contains(file.Path))
                .SelectMany(file => Question().Matches(file.Text).Select(match => $"{file}: {match.Value.Trim()}"))
        );
    }

    [Fact]
    public void Every_kind_is_a_folder_with_its_class_and_three_views()
    {
        var folders = Repository.Under(Kinds, ".cs", ".cshtml").Where(file => file.Path[Kinds.Length..].Contains('/')).ToList();
        Rule.Holds(
            folders.Count,
            folders
                .GroupBy(file => file.Path[Kinds.Length..].Split('/')[0], file => file.Name, StringComparer.Ordinal)
                .SelectMany(folder =>
                    new[] { "_Field.cshtml", "_Result.cshtml", "_Form.cshtml" }
                        .Except(folder, StringComparer.Ordinal)
                        .Select(view => $"{Kinds}{folder.Key} has no {view}")
                )
        );
    }

    [Fact]
    public void Only_its_owner_counts_answers()
    {
        var files = Repository.Under("src/Heed", ".cs", ".cshtml");
        Rule.Holds(
            files.Count,
            files
                .Where(file => Counting().IsMatch(file.Text) && !Owners.Contains(file.Name))
                .Select(file => $"{file}: {Counting().Match(file.Text).Value} (ask AnswerCounts)")
        );
    }

    /// <summary>The owner of the number; what remembers a count for as long as it stands; the mapping.</summary>
    private static readonly HashSet<string> Owners = new(StringComparer.Ordinal)
    {
        "AnswerCounts.cs",
        "AnswerSheet.cs",
        "SheetTally.cs",
        "Withdrawals.cs",
        "ConsultationTables.cs",
    };

    [GeneratedRegex(
        @"QuestionKind\.Of<|\b(is|is not|case|:)\s+(SingleChoice|MultipleChoice|ScaleKind|LongText|Ranking|ChoiceKind)\b|switch\s*\([^)]*\bKind\)|\bquestion\.Kind\s*(is\b|==|!=|switch\b)|\.Kind\.Code\b\s*(is\b|==|!=|switch\b)"
    )]
    private static partial Regex Question();

    [GeneratedRegex(@"\bSheetCounter\b|sheet\.WithdrawnAt\s*[!=]=")]
    private static partial Regex Counting();
}
