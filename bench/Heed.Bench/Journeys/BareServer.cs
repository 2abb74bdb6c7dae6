using System.Globalization;
using Heed.Platform.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Heed.Bench.Journeys;

/// <summary>
/// What the real pages are held against: ASP.NET Core with nothing of ours in it, but for one insert through a group commit
/// at the end of a journey.
/// </summary>
internal sealed class BareServer(WebApplication app, GroupCommitQueue commits) : IAsyncDisposable
{
    private static readonly byte[] Word = "ok"u8.ToArray();
    private static readonly byte[] Filling = new byte[1024 * 1024];

    /// <summary>What GET /page answers.</summary>
    public byte[] Page { get; set; } = [];

    public Uri Address => app.AddressOf();

    public static async Task<BareServer> StartAsync(DataLocation place)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(place);
        builder.Services.AddSingleton<GroupCommitQueue>();
        var app = builder.Build();
        using (var connection = place.OpenConnection())
        using (var command = connection.CreateCommand())
        {
            command.CommandText = "CREATE TABLE IF NOT EXISTS bare (id TEXT PRIMARY KEY, body TEXT NOT NULL)";
            command.ExecuteNonQuery();
        }
        var server = new BareServer(app, app.Services.GetRequiredService<GroupCommitQueue>());
        app.MapGet("/step", http => http.Response.Body.WriteAsync(Word).AsTask());
        app.MapGet("/bytes/{length:int}", BytesAsync);
        app.MapPost("/step", StepAsync);
        app.MapPost("/last", server.LastAsync);
        app.MapGet("/page", server.PageAsync);
        await app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static Task BytesAsync(HttpContext http)
    {
        var length = int.Parse((string)http.Request.RouteValues["length"]!, CultureInfo.InvariantCulture);
        http.Response.ContentLength = length;
        return http.Response.Body.WriteAsync(Filling.AsMemory(0, length)).AsTask();
    }

    private static async Task StepAsync(HttpContext http)
    {
        await http.Request.Body.CopyToAsync(Stream.Null);
        await http.Response.Body.WriteAsync(Word);
    }

    private async Task LastAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync();
        await commits.WriteAsync(commit =>
            commit.Execute("INSERT INTO bare (id, body) VALUES (@p0, @p1)", Guid.NewGuid().ToString(), body)
        );
        await http.Response.Body.WriteAsync(Word);
    }

    private Task PageAsync(HttpContext http)
    {
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.ContentLength = Page.Length;
        return http.Response.Body.WriteAsync(Page).AsTask();
    }
}
