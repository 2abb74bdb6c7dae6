using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Heed.Publishing.Doors;

namespace Heed.Tests.Office;

/// <summary>The fixed pages and the demonstration consultations can be shown for every office.</summary>
public sealed partial class ContentFilesTests
{
    private static readonly string[] Placeholders =
    [
        "office",
        "office-short",
        "legal-name",
        "area",
        "title",
        "chief-executive",
        "force",
        "oversight",
        "oversight-short",
        "oversight-what",
        "chief-officer",
        "opens",
        "closes",
        "decides",
    ];

    private static readonly string[] Blocks = ["remit-can", "remit-cannot", "lead-responsibilities", "contact", "support"];

    private static JsonNode Content => OfficeFiles.Read("content/consultations.json");

    [Fact]
    public void The_consultations_keep_their_schema() =>
        Assert.Empty(SchemaCheck.Of(OfficeFiles.Read("content/consultations.schema.json"), Content));

    [Fact]
    public void There_is_one_open_one_coming_and_one_closed_with_findings()
    {
        Assert.Equal(["open", "coming", "closed"], Content.Each("consultations").Select(c => c.Text("state")));
        var findings = Content.Each("consultations").Last().Each("findings").ToList();
        Assert.InRange(findings.Count, 4, 6);
        Assert.All(findings, f => Assert.True(f["decision"] is not null || f["actions"]!.AsArray().Count == 0));
    }

    [Theory]
    [MemberData(nameof(FooterPages))]
    public void A_page_names_itself_and_uses_known_placeholders(string slug)
    {
        var lines = File.ReadAllLines(Path.Combine(OfficeFiles.Root, "offices", "content", $"{slug}.md"));

        Assert.Equal("---", lines[0]);
        Assert.Equal($"slug: {slug}", lines[1]);
        Assert.StartsWith("title: ", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("summary: ", lines[3], StringComparison.Ordinal);
        Assert.Equal("---", lines[4]);
        Assert.All(
            lines.Where(l => Blocks.Any(b => l.Contains($"{{{b}}}", StringComparison.Ordinal))),
            l => Assert.Matches("^{[a-z-]+}$", l)
        );
        Assert.All(Names(string.Join('\n', lines)), n => Assert.Contains(n, Placeholders.Concat(Blocks)));
    }

    public static TheoryData<string> FooterPages => [.. FooterPage.All.Select(page => page.Slug)];

    [Fact]
    public void Every_page_that_an_office_begins_with_is_linked_in_the_footer() =>
        Assert.Equal(
            FooterPage.All.Select(page => page.Slug).Order(StringComparer.Ordinal),
            Directory
                .GetFiles(Path.Combine(OfficeFiles.Root, "offices", "content"), "*.md")
                .Select(Path.GetFileNameWithoutExtension)
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void A_consultation_has_words_for_each_office_and_uses_known_placeholders() =>
        Assert.All(
            Content.Each("consultations"),
            c =>
                Assert.All(
                    Content.Each("offices").Select(o => c["words"]![(string)o!]!.AsObject()),
                    w => Assert.All(Names(c.ToJsonString()), n => Assert.Contains(n, Placeholders.Concat(w.Select(p => p.Key))))
                )
        );

    [Fact]
    public void Questions_and_options_have_codes_of_their_own_and_what_their_kind_needs()
    {
        foreach (var consultation in Content.Each("consultations"))
        {
            Assert.Distinct(Questions(consultation).Select(q => q.Text("key")));
            foreach (var question in Questions(consultation))
            {
                string[] needed = question.Text("kind") switch
                {
                    "standard" => ["standard"],
                    "scale" => ["text", "scale"],
                    "longText" => ["text"],
                    _ => ["text", "choices"],
                };
                Assert.All(needed, n => Assert.NotNull(question[n]));
                Assert.Distinct(question["choices"]?.AsArray().Select(o => o!.Text("code")) ?? []);
            }
        }
    }

    [Fact]
    public void The_import_of_the_closed_consultation_leads_to_its_questions_and_options()
    {
        var closed = Content.Each("consultations").Last();
        var import = closed["import"]!;
        var keys = Questions(closed).Where(q => q.Text("kind") == "longText").Select(q => q.Text("key"));
        var rating = Questions(closed).Single(q => q.Text("key") == import["rating"]!.Text("question"));

        Assert.Equal(keys.Order(), import["comments"]!["questions"]!.AsObject().Select(p => (string)p.Value!).Distinct().Order());
        Assert.Equal(
            rating.Each("choices").Select(o => o.Text("code")),
            import["rating"]!["values"]!.AsObject().Where(p => p.Value is not null).Select(p => (string)p.Value!)
        );
    }

    [Fact]
    public void Every_question_and_rating_of_the_comment_file_is_mapped()
    {
        var import = Content.Each("consultations").Last()["import"]!;
        var rows = OfficeFiles.Rows(import.Text("file"));

        Assert.Equal(7908, rows.Count);
        Assert.Equal(4466, rows.Select(r => r[import.Text("respondent")]).Distinct().Count());
        Assert.All(
            rows,
            r => Assert.Contains(r[import["comments"]!.Text("questionColumn")], import["comments"]!["questions"]!.AsObject())
        );
        Assert.All(rows, r => Assert.Contains(r[import["rating"]!.Text("column")], import["rating"]!["values"]!.AsObject()));
    }

    [Fact]
    public void A_sentence_that_begins_with_a_title_begins_with_a_capital()
    {
        var files = Directory.GetFiles(Path.Combine(OfficeFiles.Root, "offices", "content"), "*.*");

        Assert.Equal(6, files.Length);
        Assert.All(files, f => Assert.DoesNotMatch("""(^|[.!?] |\*\* |: ")\{(title|chief-)""", File.ReadAllText(f)));
        Assert.All(files, f => Assert.DoesNotMatch("""\n\{(title|chief-)""", File.ReadAllText(f)));
    }

    private static IEnumerable<JsonNode> Questions(JsonNode consultation) =>
        consultation.Each("pages").SelectMany(p => p.Each("questions"));

    private static IEnumerable<string> Names(string text) =>
        Placeholder()
            .Matches(text)
            .Select(m => char.ToLowerInvariant(m.Groups["name"].Value[0]) + m.Groups["name"].Value[1..])
            .Distinct();

    [GeneratedRegex("{(?<name>[A-Za-z-]+)}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder();
}
