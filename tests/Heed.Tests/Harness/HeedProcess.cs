using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Heed.Platform.Data;

namespace Heed.Tests.Harness;

/// <summary>The real program as a process of its own: the published one when there is one, else the one that was built.</summary>
public sealed class HeedProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Process process;
    private readonly ConcurrentQueue<string> said = [];

    private HeedProcess(Process process, Uri address)
    {
        (this.process, Address) = (process, address);
        Listen();
    }

    /// <summary>Where it answers.</summary>
    public Uri Address { get; }

    /// <summary>Everything it has written to its console.</summary>
    public string Said => string.Join('\n', said);

    /// <summary>Runs a verb to its end; fails the test when the program does.</summary>
    public static async Task<string> RunAsync(DataLocation place, params string[] verb)
    {
        await using var program = new HeedProcess(Start(place, verb), new Uri("http://localhost"));
        await program.process.WaitForExitAsync().WaitAsync(Patience);
        Assert.True(program.process.ExitCode == 0, $"heed {string.Join(' ', verb)}: {program.Said}");
        return program.Said;
    }

    /// <summary>Serves, and waits until it is ready.</summary>
    public static async Task<HeedProcess> ServeAsync(DataLocation place)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var program = new HeedProcess(Start(place, "serve", "--urls", address.ToString().TrimEnd('/')), address);
        using var client = new HttpClient { BaseAddress = address };
        for (var began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < Patience; await Task.Delay(50))
        {
            Assert.False(program.process.HasExited, program.Said);
            if (await IsReadyAsync(client))
                return program;
        }
        throw new TimeoutException($"heed serve was not ready: {program.Said}");
    }

    /// <summary>Somebody with a browser at this program.</summary>
    public Visitor NewVisitor() =>
        new(
            new HttpClient(new CookieJar(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }))
            {
                BaseAddress = Address,
            }
        );

    /// <summary>kill -9: no shutdown, no last words.</summary>
    public void Kill() => process.Kill();

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static Process Start(DataLocation place, params string[] verb)
    {
        string[] where = place.Engine == Engine.Postgres ? ["--database", place.ConnectionString] : [];
        var start = new ProcessStartInfo(Binary(), [.. verb, "--data", place.Folder, .. where])
        {
            WorkingDirectory = place.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["HEED__RateLimits__PublicFormsAMinute"] = "1000000";
        start.Environment["HEED__RateLimits__SignInsAMinute"] = "1000000";
        return Process.Start(start)!;
    }

    private static string Binary()
    {
        if (Environment.GetEnvironmentVariable("HEED_TEST_PUBLISHED") is { Length: > 0 } published)
            return Path.Combine(published, "heed");
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder.Parent is not null && folder.Name != "bin")
            folder = folder.Parent;
        return Path.Combine(folder.FullName, "Heed", "debug", "heed");
    }

    private void Listen()
    {
        process.OutputDataReceived += (_, line) => said.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => said.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private static async Task<bool> IsReadyAsync(HttpClient client)
    {
        try
        {
            return (await client.GetAsync("/health")).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
