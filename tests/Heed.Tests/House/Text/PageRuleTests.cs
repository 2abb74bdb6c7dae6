using System.Text.RegularExpressions;
using Heed.Platform.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Heed.Tests.House.Text;

/// <summary>Rules about pages, read from their files.</summary>
public sealed partial class PageRuleTests
{
    /// <summary>Everything that is open to everybody. A page that is not here is closed, or was opened by mistake.</summary>
    private static readonly HashSet<string> Open = new(StringComparer.Ordinal)
    {
        "/",
        "/{slug}",
        "/robots.txt",
        "/sitemap.xml",
        "/feed.xml",
        "/consultations",
        "/consultations/{slug}",
        "/consultations/{slug}/respond",
        "/consultations/{slug}/respond/{number}",
        "/consultations/{slug}/respond/check",
        "/consultations/{slug}/respond/sent",
        "/consultations/{slug}/hear",
        "/consultations/{slug}/results",
        "/consultations/withdraw",
        "/areas",
        "/areas/{slug}",
        "/you-said",
        "/you-said/{slug}",
        "/sign-in",
        "/sign-in/code",
        "/sign-in/recovery",
        "/sign-out",
        "/enrol/{token}",
        "/problem/{code}",
        "/problem/401",
        "/problem/403",
    };

    private static readonly List<SourceFile> Views = Repository.Under("src/Heed", ".cshtml");

    [Fact]
    public void Every_page_states_its_address() =>
        Rule.Holds(
            Pages().Count,
            Pages().Where(page => !page.Address.StartsWith('/')).Select(page => $"{page.File}: @page without an address")
        );

    [Fact]
    public void No_two_pages_have_one_address() =>
        Rule.Holds(
            Pages().Count,
            Pages()
                .GroupBy(page => Parameter().Replace(page.Address, "{}"), StringComparer.Ordinal)
                .Where(group => group.Count() > 1)
                .Select(group => string.Join(" and ", group.Select(page => page.File)) + " have one address")
        );

    [Fact]
    public void Pages_under_desk_are_in_a_desk_folder_and_only_those() =>
        Rule.Holds(
            Pages().Count,
            Pages()
                .Where(page => page.File.Room != "Platform")
                .Where(page => page.Address.StartsWith("/desk", StringComparison.Ordinal) != page.File.Path.Contains("/Desk/"))
                .Select(page => $"{page.File}: {page.Address}")
        );

    [Fact]
    public void The_public_pages_are_exactly_those_listed()
    {
        var found = Pages()
            .Select(page => Constraint().Replace(page.Address, "{${name}}"))
            .Where(address => !address.StartsWith("/desk", StringComparison.Ordinal))
            .ToList();
        Rule.Holds(
            found.Count,
            found
                .Except(Open, StringComparer.Ordinal)
                .Select(address => $"{address} is public and not on the list")
                .Concat(Open.Except(found, StringComparer.Ordinal).Select(address => $"{address} is on the list and not there"))
        );
    }

    [Fact]
    public void Public_pages_on_which_people_say_something_are_not_traced()
    {
        var pages = Repository
            .Types.Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(PageModel)))
            // Who signs in works here, and is in the audit trail as well.
            .Where(type => type.Namespace!.Split('.') is [_, not "Staff", "Site", ..])
            .Where(type =>
                Array.Exists(type.GetMethods(), method => method.Name.StartsWith("OnPost", StringComparison.Ordinal))
                || type.GetCustomAttributes(inherit: true).OfType<IShortCircuit>().Any()
            )
            .ToList();
        Rule.Holds(
            pages.Count,
            pages
                .Where(page => !page.IsDefined(typeof(NotTracedAttribute), inherit: true))
                .Select(page => $"{page.FullName} lacks [NotTraced]")
        );
    }

    [Fact]
    public void Nothing_opens_a_desk_page() =>
        Rule.Holds(
            Views.Count,
            Repository
                .Under("src/Heed", ".cs", ".cshtml")
                .Where(file => file.Path.Contains("/Desk/") && file.Text.Contains("AllowAnonymous"))
                .Select(file => file.Path)
        );

    [Fact]
    public void Pages_hold_no_script_style_or_handler_of_their_own() =>
        Rule.Holds(
            Views.Count,
            Views
                .Where(view => Inline().IsMatch(view.Text))
                .Select(view => $"{view}: {Inline().Match(view.Text).Value.Trim()} (the content security policy would refuse it)")
        );

    [Fact]
    public void Pages_print_no_raw_html() =>
        Rule.Holds(Views.Count, Views.Where(view => view.Text.Contains("Html.Raw")).Select(view => view.Path));

    private static List<(SourceFile File, string Address)> Pages() =>
        [
            .. Views
                .Select(view => (view, Match: Directive().Match(view.Text)))
                .Where(each => each.Match.Success)
                .Select(each => (each.view, each.Match.Groups["address"].Value)),
        ];

    [GeneratedRegex(@"^@page[ \t]*(""(?<address>[^""]*)"")?", RegexOptions.Multiline)]
    private static partial Regex Directive();

    [GeneratedRegex(@"\{\*{0,2}(?<name>\w+)[^{}]*(\{[^{}]*\}[^{}]*)*\}")]
    private static partial Regex Constraint();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"<script(?![^>]*\bsrc=)|<style\b|\sstyle=|\son[a-z]+=""")]
    private static partial Regex Inline();
}
