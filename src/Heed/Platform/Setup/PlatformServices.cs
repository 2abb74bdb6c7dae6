using Heed.Platform.Audit;
using Heed.Platform.Data;
using Heed.Platform.Forms;
using Heed.Platform.Html;
using Heed.Platform.Jobs;
using Heed.Platform.Journeys;
using Heed.Platform.Layout;
using Heed.Platform.Mail;
using Heed.Platform.Web;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

namespace Heed.Platform.Setup;

public static class PlatformServices
{
    /// <summary>The largest form taken, in bytes: a long questionnaire with every box full is a tenth of it.</summary>
    private const int LargestForm = 2 * 1024 * 1024;

    /// <summary>Registers the services that every room uses.</summary>
    internal static void AddPlatform(this IServiceCollection services, IConfiguration configuration, DataLocation place)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddHttpContextAccessor();
        services.AddHeedData(place);
        services.AddScoped<AuditTrail>();
        services.AddScoped<EditServices>();
        services.AddScoped(typeof(JourneyContext<>));
        services.AddScoped<AuditChain>();
        services.AddSingleton<DemonstrationState>();
        services.AddTelemetry(configuration.GetSection("Telemetry").Get<TelemetrySettings>() ?? new TelemetrySettings());
        AddMail(services, configuration);
        AddPages(services, configuration);
        services.AddPlatformPages();
        services.AddSingleton<JobRunner>();
        services.AddHostedService<Timetable>();
        var room = new RoomBuilder(services, configuration);
        room.Job<SendWaitingMail>("0/10 * * * * ?", "Hands waiting mail to the relay.");
        room.Job<SealAuditBlocks>("30 * * * * ?", "Seals new audit entries into the hash chain.");
        room.Job<ForgetOldReceipts>(
            "0 10 3 * * ?",
            "Clears receipts of forms sent more than a week ago, and answers of public journeys kept for long enough."
        );
    }

    private static void AddMail(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(configuration.GetSection("Mail").Get<MailSettings>() ?? new MailSettings());
        services.AddSingleton<FileCarrier>();
        // One for each run of the job that sends: the messages of a run share its connection.
        services.AddScoped<SmtpCarrier>();
        services.AddScoped<IMailCarrier, ChosenCarrier>();
    }

    private static void AddPages(IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddRazorPages(options =>
            {
                options.RootDirectory = "/";
                // IdempotentFormFilter asks for the token itself, so that a form out of date is shown again and not thrown away.
                options.Conventions.ConfigureFilter(new IgnoreAntiforgeryTokenAttribute());
                options.Conventions.AddFolderApplicationModelConvention("/", CloseDesk);
            })
            .AddMvcOptions(options =>
            {
                options.Filters.Add(new IdempotentFormFilter());
                // Everything that is wrong with a form is said at once.
                options.ValidateComplexTypesIfChildValidationFails = true;
            });
        // A page that carries a message for one person is not kept for others: the site cache knows it by this cookie.
        services.Configure<CookieTempDataProviderOptions>(options => options.Cookie.Name = SiteCache.MessageCookie);
        services.AddAntiforgery(options => (options.Cookie.Name, options.FormFieldName) = (".heed.form", "__form"));
        services.Configure<Microsoft.AspNetCore.Http.Features.FormOptions>(options => options.ValueLengthLimit = LargestForm);
        services.Configure<Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions>(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = LargestForm;
        });
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = HtmlText.Settings);
        services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
        services.AddSingleton<SiteCache>();
        services.AddScoped<SiteChange>();
        services.AddSingleton<SiteAddress>();
        services.AddOutputCache(options =>
            options.AddPolicy(SiteCache.Policy, policy => policy.AddPolicy<SiteCachePolicy>(), true)
        );
        services.AddRateLimits(configuration.GetSection("RateLimits").Get<RateLimitSettings>() ?? new RateLimitSettings());
        services.AddDataProtection().SetApplicationName("heed");
        services.AddSingleton<IXmlRepository, DatabaseKeys>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(
            options => options.XmlRepository = provider.GetRequiredService<IXmlRepository>()
        ));
        services.AddAuthorization();
    }

    /// <summary>Every page in a Desk folder, or with an address under /desk, asks for the desk policy; nothing opens it page by page.</summary>
    private static void CloseDesk(PageApplicationModel page)
    {
        if (
            page.ViewEnginePath.Contains("/Desk/", StringComparison.Ordinal)
            || page.RouteTemplate?.TrimStart('/').StartsWith("desk", StringComparison.Ordinal) == true
        )
            page.EndpointMetadata.Add(new Microsoft.AspNetCore.Authorization.AuthorizeAttribute(DeskPolicy));
    }

    public const string DeskPolicy = "desk";
}
