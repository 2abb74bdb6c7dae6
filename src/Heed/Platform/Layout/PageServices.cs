using Heed.Platform.Components.Fields.Reading;
using Heed.Platform.Doors;
using Heed.Platform.Web;
using Heed.Platform.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Heed.Platform.Layout;

/// <summary>Registers what pages are made of: words, components, layouts, assets.</summary>
public static class PageServices
{
    public static IServiceCollection AddPlatformPages(this IServiceCollection services)
    {
        services.AddWords();
        services.Configure<MvcOptions>(PlainBinders.Configure);
        services.Configure<MvcOptions>(options => options.Filters.Add<KeepLanguage>());
        services.Configure<MvcOptions>(options => options.Filters.Add<HandlerFilter>());
        services.AddSingleton<WebAssets>();
        services.AddScoped<BrandStylesheet>();
        services.AddScoped<DeskNavigation>();
        services.AddSingleton<Notices>();
        services.TryAddSingleton<IBranding, UnnamedOffice>();
        services.TryAddSingleton<IDeskAccess, ClosedDesk>();
        return services;
    }

    public static void MapPlatformPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(BrandStylesheet.Path, BrandStylesheet.Serve);
        routes.MapGet(BrandStylesheet.IconPath, BrandStylesheet.ServeIcon);
        routes.MapGet(BrandStylesheet.MarkPath, BrandStylesheet.ServeMark);
    }
}
