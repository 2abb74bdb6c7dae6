using System.Globalization;
using System.Net;
using System.Text;
using Heed.Tests.Harness;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.House;

/// <summary>
/// Requests that no page of ours makes, to every address, by every method, signed in and not: none is an error of the program. The
/// inputs are drawn from a fixed seed, so that a failure can be made again.
/// </summary>
public sealed class FuzzTests : RoomTest
{
    private const int Requests = 3_200;

    private static readonly string[] Methods =
    [
        "GET",
        "GET",
        "POST",
        "POST",
        "POST",
        "PUT",
        "DELETE",
        "PATCH",
        "TRACE",
        "OPTIONS",
        "HEAD",
        "BREW",
    ];

    private static readonly string[] Texts =
    [
        "",
        " ",
        "0",
        "-1",
        "2147483648",
        "1e309",
        "true",
        "2026-02-30",
        "'; DROP TABLE staff_accounts; --",
        "<script>alert(1)</script>",
        "\u0000",
        "a\u0000b",
        "\uFFFE",
        "\uFFFF x",
        "\uFDD0",
        "\uD800",
        "x\uDC00y",
        "\u202Ereversed",
        "\u200B",
        "é\u0301\u0301\u0301",
        "🦋🦋",
        "../../etc/passwd",
        "//evil.example",
        "\r\nX-Injected: yes",
        "%",
        "%00",
        "{0}",
        "[[[[[[[[[[",
        "00000000-0000-0000-0000-000000000000",
        new string('a', 3_000),
    ];

    private static readonly string[] Names =
    [
        "words",
        "p",
        "sort",
        "handler",
        "lang",
        "Input.Title",
        "Input.Email",
        "Input.Password",
        "q.safe",
        "__once",
        "__form",
        "state",
        "Reference",
        "Secret",
        "check",
        "Id",
        "x\u0000y",
    ];

    protected override string? Demonstration => "kent";

    [Fact]
    public async Task Nothing_odd_is_an_error_of_the_program()
    {
        var random = new Random(20_261_127);
        var routes = Services
            .GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(route => "/" + route.RoutePattern.RawText!.TrimStart('/'))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        HttpClient[] visitors =
        [
            Citizen.Client,
            (await Officer("communications")).Client,
            (await Officer("administrator")).Client,
        ];
        var failed = new List<string>();
        for (var at = 0; at < Requests; at++)
        {
            var route = routes[at % routes.Count];
            using var request = Draw(random, route);
            var told = string.Create(CultureInfo.InvariantCulture, $"{at}: {request.Method} {request.RequestUri}");
            using var answer = await visitors[random.Next(visitors.Length)].SendAsync(request);
            if (answer.StatusCode >= HttpStatusCode.InternalServerError)
                failed.Add($"{(int)answer.StatusCode} {told}");
        }
        Rule.Holds(Requests, failed);
    }

    private static HttpRequestMessage Draw(Random random, string route)
    {
        var path = new StringBuilder();
        foreach (var part in route.Split('/', StringSplitOptions.RemoveEmptyEntries))
            path.Append('/')
                .Append(part.Contains('{', StringComparison.Ordinal) ? Uri.EscapeDataString(Part(random, part)) : part);
        if (random.Next(3) == 0)
            path.Append('?')
                .Append(
                    string.Join(
                        '&',
                        Enumerable
                            .Range(0, random.Next(1, 4))
                            .Select(_ => $"{Escaped(Pick(random, Names))}={Escaped(Pick(random, Texts))}")
                    )
                );
        var request = new HttpRequestMessage(new HttpMethod(Pick(random, Methods)), path.Length == 0 ? "/" : path.ToString());
        if (request.Method != HttpMethod.Get && request.Method != HttpMethod.Head && request.Method.Method != "TRACE")
            request.Content = Body(random);
        return request;
    }

    /// <summary>Half of the time of the kind that the address asks for, so that the page itself is reached.</summary>
    private static string Part(Random random, string part) =>
        random.Next(2) == 0
            ? Pick(
                random,
                Texts
                    .Where(text =>
                        text.Length is > 0 and < 100
                        && !text.Contains('\0', StringComparison.Ordinal)
                        && !text.Contains('/', StringComparison.Ordinal)
                    )
                    .ToArray()
            )
        : part.Contains("guid", StringComparison.Ordinal) ? Guid.NewGuid().ToString()
        : "feeling-safe-where-you-live";

    private static HttpContent? Body(Random random)
    {
        var fields = string.Join(
            '&',
            Enumerable.Range(0, random.Next(0, 6)).Select(_ => $"{Escaped(Pick(random, Names))}={Escaped(Pick(random, Texts))}")
        );
        return random.Next(8) switch
        {
            0 => null,
            1 => new StringContent("{\"a\":1}", Encoding.UTF8, "application/json"),
            2 => Of("multipart/form-data", "no boundary"),
            3 => Of("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nnever ended"),
            4 => Of("application/x-www-form-urlencoded", string.Join('&', Enumerable.Range(0, 1_100).Select(at => $"f{at}=1"))),
            _ => Of("application/x-www-form-urlencoded", fields),
        };
    }

    private static StringContent Of(string type, string text)
    {
        var content = new StringContent(text);
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return content;
    }

    /// <summary>As bytes, because half a surrogate pair has no other way to be sent.</summary>
    private static string Escaped(string text) => string.Concat(Encoding.UTF8.GetBytes(text).Select(each => $"%{each:X2}"));

    private static T Pick<T>(Random random, T[] of) => of[random.Next(of.Length)];
}
