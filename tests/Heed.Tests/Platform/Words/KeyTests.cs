using System.Text.RegularExpressions;
using Heed.Platform.Doors;
using Heed.Platform.Words;
using Heed.Tests.Harness;
using Heed.Tests.House;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Platform.Words;

/// <summary>Every key that a page or a program asks for has words.</summary>
public sealed partial class KeyTests : RoomTest
{
    [Fact]
    public void Every_key_that_is_asked_for_has_words()
    {
        var keys = Services.GetRequiredService<Vocabulary>().Keys.ToHashSet(StringComparer.Ordinal);
        var asked = (
            from file in Repository.Under("src/Heed", ".cs", ".cshtml")
            from Match match in Asked().Matches(file.Text)
            select (File: file.Path, Key: match.Groups["key"].Value)
        ).ToList();
        Rule.Holds(asked.Count, asked.Where(each => !keys.Contains(each.Key)).Select(each => $"{each.File}: \"{each.Key}\""));
    }

    [Fact]
    public void Every_public_link_has_words()
    {
        var keys = Services.GetRequiredService<Vocabulary>().Keys.ToHashSet(StringComparer.Ordinal);
        var links = Services.GetServices<NavigationLink>().Where(link => link.Side == NavigationSide.Site).ToList();
        Rule.Holds(links.Count, links.Where(link => !keys.Contains(link.Text)).Select(link => $"{link.Group}: \"{link.Text}\""));
    }

    [GeneratedRegex(@"[Ww]ords(?:\.Count\(|\.Linked\(|\[)""(?<key>[a-z][\w.-]*)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Asked();
}
