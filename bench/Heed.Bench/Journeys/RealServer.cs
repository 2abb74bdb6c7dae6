using Heed.Consultations;
using Heed.Consultations.Launching;
using Heed.Platform.Data;
using Heed.Platform.Setup;
using Heed.Publishing.Doors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Bench.Journeys;

/// <summary>The real program, as it is served, with consultations launched through clearance.</summary>
internal sealed class RealServer(WebApplication app) : IAsyncDisposable
{
    private static readonly Guid Author = Guid.CreateVersion7();
    private static readonly Guid Clearer = Guid.CreateVersion7();

    public IServiceProvider Services => app.Services;

    public Uri Address => app.AddressOf();

    /// <param name="place">Where its data lies.</param>
    /// <param name="fill">Fills the office; the demonstration of Kent when nothing else is said.</param>
    /// <param name="adjust">The last word on services.</param>
    public static async Task<RealServer> StartAsync(
        DataLocation place,
        Func<IServiceProvider, Task>? fill = null,
        Action<WebApplicationBuilder>? adjust = null
    )
    {
        var app = HeedProgram.Build(
            place,
            null,
            ["--urls", "http://127.0.0.1:0", "--RateLimits:PublicFormsAMinute=100000000", "--Logging:LogLevel:Default=Warning"],
            adjust
        );
        await app.Services.GetRequiredService<DatabaseState>().MigrateAsync(default);
        await using (var scope = app.Services.CreateAsyncScope())
            await (fill?.Invoke(scope.ServiceProvider) ?? DemonstrationOffice.FillAsync(scope.ServiceProvider, "kent", default));
        await app.StartAsync();
        return new(app);
    }

    /// <summary>A consultation that is open, its questions on so many pages.</summary>
    public async Task<Consultation> LaunchAsync(string code, int pages)
    {
        var now = DateTimeOffset.UtcNow;
        var consultation = new Consultation(code, code.ToLowerInvariant(), $"Feeling safe {code}", Author)
        {
            Purpose = "We are choosing what comes first next year. Only you can tell us how it feels to live here.",
            Background = "Crime figures tell us what is reported.\n\nThey do not tell us what is not.",
            Decision = "Which problems come first in next year’s plan?",
            DecisionMaker = "The Commissioner",
            DecisionBy = DateOnly.FromDateTime(now.AddDays(80).Date),
            CanChange = "- Which problems come first\n- How we share the fund",
            CannotChange = "- The grant: the Home Office sets it each year\n- Speed limits: councils look after these",
            PrivacyNotice = "You do not need to give your name. We keep your answers for 2 years.",
            Audience = "Everybody who lives here",
            OpensAt = now.AddDays(-1),
            ClosesAt = now.AddDays(28),
        };
        if (!consultation.TryAsk(Seventeen.On(pages), out var refusal))
            throw new InvalidOperationException(refusal);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HeedDb>();
        db.Add(consultation);
        await db.SaveChangesAsync();
        var gates = scope.ServiceProvider.GetRequiredService<LaunchGates>();
        foreach (var gate in Enum.GetValues<Gate>())
            await gates.DecideAsync(consultation, gate, Clearer, overriding: true, "For a measurement.", default);
        var items = scope.ServiceProvider.GetRequiredService<ItemPublishing>();
        var version = await items.WriteAsync(
            new(
                ConsultationContent.Kind,
                consultation.Id,
                consultation.Slug,
                consultation.Title,
                "How safe do you feel?",
                consultation.Content().ToJson(),
                Author
            ),
            default
        );
        await items.SendForClearanceAsync(version, default);
        var desk = scope.ServiceProvider.GetRequiredService<ItemClearance>();
        await desk.TryClearAsync(version, new(Clearer, EqualityScreening.NoEffect), default);
        var (done, because) = await items.TryPublishAsync(version, now, default);
        return done ? consultation : throw new InvalidOperationException(because);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}

internal static class Servers
{
    public static Uri AddressOf(this WebApplication app) =>
        new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
}
