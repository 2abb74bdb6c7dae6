using System.Collections.Concurrent;
using System.Diagnostics;
using Heed.Bench.Journeys;
using Heed.Consultations;
using Heed.Platform.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Bench.Desk;

/// <summary>
/// How long respondents wait, with a slow form of the desk held open beside them and without: the slowest request in a hundred.
/// A third run without it in each round tells what the machine's own noise is.
/// </summary>
internal static class BesideBench
{
    private const int AtOnce = 16;

    /// <summary>How long the form's handler reads and computes before it writes.</summary>
    private static readonly TimeSpan Held = TimeSpan.FromMilliseconds(800);

    public static async Task<int> RunAsync(string[] arguments)
    {
        var rounds = JourneyBench.Whole(arguments.ElementAtOrDefault(0), 7);
        var time = TimeSpan.FromSeconds(JourneyBench.Whole(arguments.ElementAtOrDefault(1), 5));
        var folder = Directory.CreateTempSubdirectory("heed-bench-");
        try
        {
            await OnAsync("SQLite", DataLocation.For(Path.Combine(folder.FullName, "beside"), null), rounds, time);
            if (Environment.GetEnvironmentVariable("HEED_TEST_POSTGRES") is { Length: > 0 } postgres)
                await OnAsync("PostgreSQL", await DatabaseAsync(folder.FullName, postgres), rounds, time);
            else
                Console.WriteLine(
                    "Respondents beside a slow form on PostgreSQL: not measured, HEED_TEST_POSTGRES names no server."
                );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
        return 0;
    }

    private static async Task OnAsync(string engine, DataLocation place, int rounds, TimeSpan time)
    {
        await using var server = await RealServer.StartAsync(
            place,
            adjust: builder => builder.Services.Configure<MvcOptions>(options => options.Filters.Add(new SlowHandler()))
        );
        var consultation = await server.LaunchAsync("BESIDE26", 3);
        using var desk = await DeskVisitor.SignInAsync(server, "engagement");
        var timing = new Timing(AtOnce);
        using var client = new HttpClient(timing) { BaseAddress = server.Address };
        Func<Task> answer = () => Respondent.AnswerAsync(client, consultation);
        await Rounds.RateAsync(answer, AtOnce, 2 * time);
        List<double> alone = [];
        List<double> beside = [];
        List<double> ratios = [];
        List<double> noise = [];
        var forms = 0;
        for (var round = 0; round < rounds; round++)
        {
            var before = await timing.SlowestAsync(answer, time);
            using var stop = new CancellationTokenSource();
            var slow = SendAsync(desk, consultation, stop.Token);
            var with = await timing.SlowestAsync(answer, time);
            await stop.CancelAsync();
            forms += await slow;
            var after = await timing.SlowestAsync(answer, time);
            alone.Add(before);
            beside.Add(with);
            ratios.Add(with / before);
            noise.Add(after / before);
        }
        Console.WriteLine(
            $"Respondents beside a slow form on {engine} ({AtOnce} at once, {rounds} rounds of {time.TotalSeconds:0.#} s, {forms} forms)"
        );
        Console.WriteLine($"  {"p99 of a request, alone", -44} {Rounds.Range(alone, "0.0")} ms");
        Console.WriteLine($"  {$"p99 beside a form held for {Held.TotalMilliseconds} ms", -44} {Rounds.Range(beside, "0.0")} ms");
        Console.WriteLine($"  {"ratio", -44} {Rounds.Range(ratios, "0.00")}");
        Console.WriteLine($"  {"the same without a form, as noise", -44} {Rounds.Range(noise, "0.00")}");
    }

    /// <summary>Sends one slow form after another. Returns how many were taken.</summary>
    private static async Task<int> SendAsync(DeskVisitor desk, Consultation consultation, CancellationToken stop)
    {
        var sent = 0;
        for (; !stop.IsCancellationRequested; sent++)
            await desk.SendAsync(
                $"/desk/decisions/{consultation.Code}/findings/add",
                ("Input.Title", $"Finding {sent}"),
                ("Input.Said", "People said that lights are missing.")
            );
        return sent;
    }

    /// <summary>A database of its own beside the one that is named.</summary>
    private static async Task<DataLocation> DatabaseAsync(string folder, string postgres)
    {
        var name = $"heed_beside_{Guid.NewGuid():N}";
        await using var connection = DataLocation.For(folder, postgres).OpenConnection();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A name made here.
        command.CommandText = $"CREATE DATABASE {name}";
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
        return DataLocation.For(
            Path.Combine(folder, name),
            new System.Data.Common.DbConnectionStringBuilder { ConnectionString = postgres, ["Database"] = name }.ConnectionString
        );
    }

    /// <summary>Where a real handler reads and computes: inside the form's filter, before anything is written.</summary>
    private sealed class SlowHandler : IAsyncPageFilter, IOrderedFilter
    {
        public int Order => int.MaxValue;

        public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

        public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
        {
            if (
                HttpMethods.IsPost(context.HttpContext.Request.Method)
                && context.HttpContext.Request.Path.StartsWithSegments("/desk")
            )
            {
                await context.HttpContext.RequestServices.GetRequiredService<HeedDb>().Set<SystemValue>().CountAsync();
                await Task.Delay(Held);
            }
            await next();
        }
    }

    /// <summary>Notes how long each request took.</summary>
    private sealed class Timing(int connections)
        : DelegatingHandler(
            new SocketsHttpHandler
            {
                UseCookies = false,
                AllowAutoRedirect = false,
                MaxConnectionsPerServer = connections,
                ActivityHeadersPropagator = null,
            }
        )
    {
        private readonly ConcurrentBag<double> milliseconds = [];

        /// <summary>The slowest request in a hundred of so much time, in milliseconds.</summary>
        public async Task<double> SlowestAsync(Func<Task> work, TimeSpan time)
        {
            milliseconds.Clear();
            await Rounds.RateAsync(work, connections, time);
            var sorted = milliseconds.Order().ToList();
            return sorted[(int)(sorted.Count * 0.99)];
        }

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            var began = Stopwatch.GetTimestamp();
            var response = await base.SendAsync(request, cancellationToken);
            milliseconds.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            return response;
        }
    }
}
