using System.Diagnostics;

/// <summary><c>./heed run</c>: builds, makes the demonstration office when there is none, and serves it.</summary>
internal static class RunVerb
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        var office = Value(arguments, "--office") ?? "kent";
        var data = Path.GetFullPath(Value(arguments, "--data") ?? Path.Combine(Shell.Root, "data", office));
        var address = Value(arguments, "--urls") ?? "http://localhost:5080";
        if (office is not ("kent" or "leicestershire"))
        {
            Console.Error.WriteLine(
                $"There is no demonstration office \"{office}\". Say --office kent or --office leicestershire."
            );
            return 2;
        }
        if (Shell.Find("node") is null)
        {
            Console.Error.WriteLine("Heed needs Node 20 or newer to build its web assets: https://nodejs.org");
            return 1;
        }
        Console.WriteLine("Building (the first time takes a minute or two).");
        if (Shell.Run("dotnet", ["build", "src/Heed", "-c", "Release", "-v", "quiet", "--nologo", "-clp:NoSummary"]) != 0)
            return 1;
        var program = Path.Combine(Shell.Root, "artifacts", "bin", "Heed", "release", "heed");
        Console.WriteLine($"Looking for the demonstration office in {data} and making it when it is not there.");
        // The letters of the demonstration point at the address at which it is about to be served.
        var served = new Dictionary<string, string> { ["ASPNETCORE_URLS"] = address };
        if (Shell.Run(program, ["sample", "--data", data, "--office", office], served) != 0)
            return 1;
        using var serving = Shell.Start(program, ["serve", "--data", data, "--urls", address], null, capture: false);
        using var atEnd = Stop.Clears(() => serving.Kill(entireProcessTree: true));
        if (await IsReadyAsync(serving, address))
            Welcome(address);
        await serving.WaitForExitAsync();
        return serving.ExitCode;
    }

    private static void Welcome(string address) =>
        Console.WriteLine(
            $"""

            Heed is running. Ctrl+C stops it.
              What the public sees   {address}/
              The desk               {address}/desk
            """
        );

    private static async Task<bool> IsReadyAsync(Process serving, string address)
    {
        using var client = new HttpClient { BaseAddress = new Uri(address), Timeout = TimeSpan.FromSeconds(5) };
        while (!serving.HasExited)
        {
            try
            {
                if ((await client.GetAsync("/health")).IsSuccessStatusCode)
                    return true;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
            await Task.Delay(200);
        }
        return false;
    }

    private static string? Value(string[] arguments, string name) =>
        Array.IndexOf(arguments, name) is >= 0 and var at && at + 1 < arguments.Length ? arguments[at + 1] : null;
}
