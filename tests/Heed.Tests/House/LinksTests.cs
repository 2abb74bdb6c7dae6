using System.Reflection;
using Heed.Platform.Setup;
using Heed.Tests.Harness;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.House;

/// <summary>The generated links lead to the pages of the running program, all of them.</summary>
public sealed class LinksTests : RoomTest
{
    private static readonly Guid Id = Guid.Parse("01900000-0000-7000-8000-000000000001");

    [Fact]
    public void Every_generated_link_leads_to_a_page_and_every_page_has_one()
    {
        var routes = Services
            .GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(route => route.RoutePattern.RawText!)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var links = RoomAssemblies
            .All.SelectMany(room => room.GetTypes())
            .Where(type =>
                type is { IsAbstract: true, IsSealed: true } && Outermost(type).Name.EndsWith("Links", StringComparison.Ordinal)
            )
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => method.ReturnType == typeof(string))
            .ToList();
        Assert.Equal(routes.Count, links.Count);
        Rule.Holds(
            links.Count,
            links
                .Select(link => (link, Address: Address(link)))
                .Where(each => !routes.Exists(route => Matches(route, each.Address)))
                .Select(each => $"{each.link.DeclaringType}.{each.link.Name}: {each.Address} is no page")
        );
    }

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static string Address(MethodInfo link) =>
        (string)
            link.Invoke(
                null,
                [
                    .. link.GetParameters()
                        .Select(each =>
                            (object)(
                                (Nullable.GetUnderlyingType(each.ParameterType) ?? each.ParameterType) switch
                                {
                                    var type when type == typeof(Guid) => Id,
                                    var type when type == typeof(int) => 1,
                                    _ => "some-thing",
                                }
                            )
                        ),
                ]
            )!;

    private static bool Matches(string route, string address) =>
        new TemplateMatcher(TemplateParser.Parse(route), []).TryMatch(new PathString(address), []);
}
