using Heed.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Heed.Tests.Platform.Pages;

/// <summary>Answers with a word before anybody is asked who they are.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ShortCircuitAttribute : Attribute, IShortCircuit
{
    public Task AnswerAsync(HttpContext http, IServiceProvider program, RequestDelegate next) =>
        http.Response.WriteAsync("early");
}

/// <summary>A public page that may.</summary>
[ShortCircuit]
public sealed class EarlyModel : PageModel;

/// <summary>A desk page that would like to.</summary>
[ShortCircuit]
public sealed class EarlyDeskModel : PageModel;
