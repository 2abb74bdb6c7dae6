using Heed.Platform.Data;
using Heed.Platform.Setup;
using Microsoft.Extensions.FileProviders;

namespace Heed;

/// <summary>Builds the program once for serving, for a verb, and for a test.</summary>
public static class HeedProgram
{
    /// <summary>The program for a data place, configured from <paramref name="settingsFile"/> (optional) and HEED__ environment variables.</summary>
    /// <param name="place">Where the data lives.</param>
    /// <param name="settingsFile">A settings file to read besides the one in the data folder.</param>
    /// <param name="arguments">Settings as <c>--Name value</c>; the least of all sources.</param>
    /// <param name="adjust">The last word on services: tests put their own clock and server there.</param>
    public static WebApplication Build(
        DataLocation place,
        string? settingsFile,
        string[] arguments,
        Action<WebApplicationBuilder>? adjust = null
    )
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                Args = arguments,
                ApplicationName = typeof(HeedProgram).Assembly.GetName().Name,
                ContentRootPath = AppContext.BaseDirectory,
                WebRootPath = WebRoot(),
            }
        );
        Configure(builder, place, settingsFile);
        adjust?.Invoke(builder);
        var app = builder.Build();
        app.UseHeed();
        return app;
    }

    /// <summary>Settings and services, in the order of the house.</summary>
    public static void Configure(WebApplicationBuilder builder, DataLocation place, string? settingsFile)
    {
        builder.Configuration.AddJsonFile(
            new PhysicalFileProvider(place.FolderOrCurrent()),
            "heed.json",
            optional: true,
            reloadOnChange: false
        );
        if (settingsFile is not null && File.Exists(settingsFile))
            builder.Configuration.AddJsonFile(settingsFile, optional: true, reloadOnChange: false);
        builder.Configuration.AddEnvironmentVariables("HEED__");
        place = place.Or(builder.Configuration["Database"]);
        builder
            .Logging.SetMinimumLevel(LogLevel.Information)
            .AddFilter("Microsoft", LogLevel.Warning)
            // It says that requests begin and end; as long as anybody listens it makes an activity and a scope for each.
            .AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None)
            // It warns that keys are not encrypted at rest: they lie in the database, as docs/running/security.md says.
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Logging.AddSimpleConsole(console => (console.SingleLine, console.TimestampFormat) = (true, "HH:mm:ss "));
        builder.Host.UseDefaultServiceProvider(provider => provider.ValidateScopes = provider.ValidateOnBuild = true);
        builder.Services.AddPlatform(builder.Configuration, place);
        var room = new RoomBuilder(builder.Services, builder.Configuration);
        foreach (var each in Rooms.InOrder)
        {
            builder.Services.AddSingleton(each);
            each.Register(room);
        }
    }

    /// <summary>In a checkout the assets are where they are built; once published they are beside the program.</summary>
    private static string WebRoot()
    {
        var beside = Path.Combine(AppContext.BaseDirectory, "wwwroot");
        if (HasAssets(beside))
            return beside;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Path.Combine(folder.FullName, "src", "Heed", "wwwroot") is var source && HasAssets(source))
                return source;
        return beside;
    }

    private static bool HasAssets(string folder) => File.Exists(Path.Combine(folder, "build", "manifest.json"));

    private static string FolderOrCurrent(this DataLocation place) =>
        Directory.Exists(place.Folder) ? place.Folder : Directory.GetCurrentDirectory();
}
