using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Platform.Pages;

/// <summary>Puts the pages of this folder into the program under test.</summary>
internal static class TestPages
{
    public static void Add(WebApplicationBuilder builder)
    {
        builder.Services.AddRazorPages().AddApplicationPart(typeof(TestPages).Assembly);
        builder.Services.AddSingleton<DrawCount>();
        builder.Services.AddSingleton<Computation>();
    }
}
