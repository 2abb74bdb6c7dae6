using Heed.Platform.Components.Fields.Reading;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Platform.Layout;

/// <summary>Registers what pages are made of.</summary>
public static class PlatformPages
{
    public static IServiceCollection AddPlatformPages(this IServiceCollection services)
    {
        services.Configure<MvcOptions>(PlainReading.Configure);
        return services;
    }
}
