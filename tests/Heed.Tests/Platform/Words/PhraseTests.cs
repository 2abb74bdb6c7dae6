using System.Text;
using Heed.Platform.Words;

namespace Heed.Tests.Platform.Words;

/// <summary>The words of public pages: keys, placeholders, plurals, languages.</summary>
public sealed class PhraseTests
{
    private const string Json = """
        {
          "hello": "Hello {name}",
          "answers": { "one": "{count} answer", "other": "{count} answers" },
          "notice": "Read the [privacy notice](privacy) & <more>",
          "script": "%{count} left"
        }
        """;

    private static readonly Vocabulary Vocabulary = Made(["en", "qps-ploc", "qps-plocm"], ("en", Json));

    private static Vocabulary Made(string[] languages, params (string Tag, string Json)[] files) =>
        new(
            files.SelectMany(file =>
                Vocabulary
                    .Read(new MemoryStream(Encoding.UTF8.GetBytes(file.Json)))
                    .Select(entry => (file.Tag, entry.Key, entry.Phrase))
            ),
            languages
        );

    private static Phrasebook Words(Language language) => new(Vocabulary, language);

    private static readonly Phrasebook English = Words(Language.English);

    [Fact]
    public void A_placeholder_takes_its_value() => Assert.Equal("Hello Asha", English["hello", ("name", "Asha")]);

    [Fact]
    public void A_placeholder_without_a_value_is_a_mistake() =>
        Assert.Contains("{name}", Assert.Throws<KeyNotFoundException>(() => English["hello"]).Message);

    [Fact]
    public void A_missing_key_is_a_mistake_and_not_a_blank() =>
        Assert.Contains("\"goodbye\"", Assert.Throws<KeyNotFoundException>(() => English["goodbye"]).Message);

    [Fact]
    public void A_placeholder_for_the_browser_is_left_alone() => Assert.Equal("%{count} left", English["script"]);

    [Theory]
    [InlineData(0, "0 answers")]
    [InlineData(1, "1 answer")]
    [InlineData(1204, "1,204 answers")]
    public void A_count_takes_its_plural_form_and_separators(long count, string expected) =>
        Assert.Equal(expected, English.Count("answers", count));

    [Theory]
    [InlineData("en", 1, "one")]
    [InlineData("en", 0, "other")]
    [InlineData("cy", 0, "zero")]
    [InlineData("cy", 2, "two")]
    [InlineData("cy", 3, "few")]
    [InlineData("cy", 6, "many")]
    [InlineData("cy", 7, "other")]
    [InlineData("pl", 1, "one")]
    [InlineData("pl", 22, "few")]
    [InlineData("pl", 12, "many")]
    [InlineData("uk", 21, "one")]
    [InlineData("uk", 11, "many")]
    [InlineData("ar", 2, "two")]
    [InlineData("ar", 103, "few")]
    [InlineData("ar", 111, "many")]
    [InlineData("ar", 100, "other")]
    [InlineData("ro", 0, "few")]
    [InlineData("ro", 101, "few")]
    [InlineData("ro", 20, "other")]
    [InlineData("lt", 21, "one")]
    [InlineData("lt", 11, "other")]
    [InlineData("fr", 0, "one")]
    [InlineData("zh", 1, "other")]
    public void Plural_categories_are_those_of_CLDR(string tag, long count, string expected) =>
        Assert.Equal(expected, Plurals.CategoryOf(tag, count));

    [Fact]
    public void Another_language_has_its_own_words_and_borrows_English_for_what_is_missing()
    {
        var vocabulary = Made(["cy", "en"], ("en", Json), ("cy", """{ "hello": "Helo {name}" }"""));
        var welsh = new Phrasebook(vocabulary, vocabulary.Languages[0]);
        Assert.Equal("Helo Asha", welsh["hello", ("name", "Asha")]);
        Assert.Equal("%{count} left", welsh["script"]);
        Assert.Equal("Cymraeg", welsh.Language.Name);
    }

    [Fact]
    public void A_language_without_a_file_cannot_be_enabled() =>
        Assert.Contains("Words.cy.json", Assert.Throws<InvalidOperationException>(() => Made(["cy"], ("en", Json))).Message);

    [Fact]
    public void One_key_in_two_files_is_a_mistake() =>
        Assert.Contains(
            "\"hello\"",
            Assert.Throws<InvalidOperationException>(() => Made(["en"], ("en", Json), ("en", Json))).Message
        );

    [Fact]
    public void The_invented_language_is_longer_accented_bracketed_and_keeps_what_code_looks_for()
    {
        var text = Words(Language.Accented)["hello", ("name", "Asha")];
        Assert.StartsWith("⟦Ĥéļļö Asha", text);
        Assert.EndsWith("~⟧", text);
        Assert.Contains("(privacy)", PseudoLanguage.Translate("Read the [privacy notice](privacy)"));
        Assert.True(PseudoLanguage.Translate("A sentence of some length").Length >= "A sentence of some length".Length * 1.3);
    }

    [Fact]
    public void A_sentence_with_a_link_is_encoded_around_it()
    {
        using var html = new StringWriter();
        English.Linked("notice", ("privacy", "/privacy?a=1&b=2")).WriteTo(html, System.Text.Encodings.Web.HtmlEncoder.Default);
        Assert.Equal(
            """Read the <a class="govuk-link" href="/privacy?a=1&amp;b=2">privacy notice</a> &amp; &lt;more&gt;""",
            html.ToString()
        );
    }

    [Fact]
    public void A_message_may_be_a_key_or_a_text()
    {
        Assert.Equal("%{count} left", English.Message("script"));
        Assert.Equal("Enter your name", English.Message("Enter your name"));
    }
}
