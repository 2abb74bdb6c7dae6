using System.Reflection;
using Heed.Platform.Setup;
using Heed.Tests.Harness;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.House;

/// <summary>What is generated from the pages, held against the program that answers.</summary>
public sealed class LinksTests : RoomTest
{
    private static readonly List<Type> LinkTypes =
    [
        .. RoomAssemblies
            .All.SelectMany(room => room.GetTypes())
            .Where(type => type is { IsAbstract: true, IsSealed: true } && Outermost(type).Name.EndsWith("Links"))
            .Where(type => Outermost(type).Namespace?.EndsWith(".Doors") == true),
    ];

    private IEnumerable<RouteEndpoint> Pages =>
        Services
            .GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null);

    [Fact]
    public void Every_link_leads_to_its_page()
    {
        var links = Links().ToList();
        Rule.Holds(
            links.Count,
            links
                .Select(link => (link.Name, link.Address, Found: PageAt(link.Address)))
                .Where(link => link.Found != link.Name)
                .Select(link => $"{link.Name} is {link.Address}, where {link.Found ?? "nothing"} answers")
        );
    }

    [Fact]
    public void Every_page_has_a_link()
    {
        var linked = Links().Select(link => link.Name).ToHashSet(StringComparer.Ordinal);
        var pages = Pages.Select(NameOf).ToList();
        Rule.Holds(pages.Count, pages.Where(page => !linked.Contains(page)));
    }

    /// <summary>Every generated member, with a value for each parameter, and once more without those that can be left out.</summary>
    private static IEnumerable<(string Name, string Address)> Links()
    {
        foreach (var type in LinkTypes)
        {
            foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.Static))
            {
                var parameters = method.GetParameters();
                var name = NameOf(type, method.Name);
                yield return (name, (string)method.Invoke(null, [.. parameters.Select(ValueFor)])!);
                if (parameters.Any(parameter => parameter.HasDefaultValue))
                    yield return (
                        name,
                        (string)method.Invoke(null, [.. parameters.Select(each => each.HasDefaultValue ? null : ValueFor(each))])!
                    );
            }
        }
    }

    private static object ValueFor(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(string) ? "site"
        : (Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType) == typeof(int) ? 7
        : Guid.NewGuid();

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    /// <summary>"Consultations/Desk/Gates/Index" for ConsultationsLinks.Desk.Gates.Index.</summary>
    private static string NameOf(Type type, string member) =>
        type.DeclaringType is { } outer ? NameOf(outer, $"{type.Name}/{member}") : $"{type.Name[..^"Links".Length]}/{member}";

    /// <summary>The same for a page; one that is named for its folder has a member named for what it is.</summary>
    private static string NameOf(RouteEndpoint page)
    {
        var parts = page.Metadata.GetMetadata<PageActionDescriptor>()!.ViewEnginePath.Trim('/').Split('/');
        return string.Join('/', parts) + (parts[^1] == parts[^2] ? "Page" : "");
    }

    private string? PageAt(string address) =>
        Pages.Where(page => Answers(page.RoutePattern, address)).MinBy(page => page.RoutePattern.InboundPrecedence) is { } page
            ? NameOf(page)
            : null;

    private bool Answers(RoutePattern route, string address)
    {
        var values = new RouteValueDictionary();
        var policies = Services.GetRequiredService<ParameterPolicyFactory>();
        return new TemplateMatcher(new RouteTemplate(route), new()).TryMatch(address, values)
            && route.Parameters.All(parameter =>
                parameter
                    .ParameterPolicies.Select(policy => policies.Create(parameter, policy))
                    .OfType<IRouteConstraint>()
                    .All(constraint => constraint.Match(null, null, parameter.Name, values, RouteDirection.IncomingRequest))
            );
    }
}
