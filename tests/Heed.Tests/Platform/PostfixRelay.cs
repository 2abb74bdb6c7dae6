using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Heed.Tests.Platform;

/// <summary>
/// A Postfix of the test's own: its configuration, queue and mailboxes are in a temporary folder, it listens on a free port of
/// this machine, delivers mail for heed.test into a Maildir and refuses everything else.
/// </summary>
public sealed class PostfixRelay : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("heed-postfix-").FullName;

    public int Port { get; } = FreePort();

    private string Config => Path.Combine(folder, "etc");

    public async ValueTask InitializeAsync()
    {
        foreach (var name in new[] { "etc", "queue", "data", "mail" })
            Directory.CreateDirectory(Path.Combine(folder, name));
        await File.WriteAllTextAsync(Path.Combine(Config, "main.cf"), Main());
        await File.WriteAllTextAsync(Path.Combine(Config, "master.cf"), Master());
        await Must("chmod", "755", folder);
        await Must("chown", "-R", "postfix", Path.Combine(folder, "data"));
        await Must("chown", "-R", "nobody", Path.Combine(folder, "mail"));
        await Must("postfix", "-c", Config, "start");
        for (var tries = 0; tries < 100 && !await Answers(); tries++)
            await Task.Delay(100);
    }

    public async ValueTask DisposeAsync()
    {
        await Run("postfix", "-c", Config, "abort");
        await Run("rm", "-rf", folder);
        GC.SuppressFinalize(this);
    }

    /// <summary>Waits until so many messages were delivered to somebody at heed.test, and reads them.</summary>
    public async Task<IReadOnlyList<string>> DeliveredAsync(string person, int count)
    {
        var box = Path.Combine(folder, "mail", person, "new");
        for (var tries = 0; tries < 100; tries++)
        {
            var (_, said) = await Run("sh", "-c", $"ls {box} 2>/dev/null | wc -l");
            if (int.Parse(said.Trim()) >= count)
                break;
            await Task.Delay(100);
        }
        var (_, all) = await Run("sh", "-c", $"for f in {box}/*; do cat \"$f\"; printf '\\001'; done");
        return all.Split('\u0001', StringSplitOptions.RemoveEmptyEntries);
    }

    private string Main() =>
        $"""
            compatibility_level = 3.6
            queue_directory = {folder}/queue
            data_directory = {folder}/data
            myhostname = relay.heed.test
            mydestination =
            inet_interfaces = 127.0.0.1
            inet_protocols = ipv4
            mynetworks = 127.0.0.0/8
            smtpd_relay_restrictions = reject_unauth_destination
            virtual_mailbox_domains = heed.test
            virtual_mailbox_base = {folder}/mail
            virtual_mailbox_maps = texthash:{folder}/etc/boxes
            virtual_uid_maps = static:65534
            virtual_gid_maps = static:65534
            virtual_minimum_uid = 100
            maillog_file = {folder}/log
            maillog_file_prefixes = {folder}
            smtpd_client_connection_rate_limit = 0
            """;

    private string Master()
    {
        File.WriteAllText(Path.Combine(Config, "boxes"), "sian@heed.test sian/\npat@heed.test pat/\nada@heed.test ada/\n");
        return $"""
            127.0.0.1:{Port} inet n - n - - smtpd
            pickup unix n - n 60 1 pickup
            cleanup unix n - n - 0 cleanup
            qmgr unix n - n 300 1 qmgr
            rewrite unix - - n - - trivial-rewrite
            bounce unix - - n - 0 bounce
            defer unix - - n - 0 bounce
            trace unix - - n - 0 bounce
            proxymap unix - - n - - proxymap
            virtual unix - n n - - virtual
            anvil unix - - n - 1 anvil
            error unix - - n - - error
            retry unix - - n - - error
            postlog unix-dgram n - n - 1 postlogd

            """;
    }

    private async Task<bool> Answers()
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static async Task Must(string program, params string[] arguments)
    {
        var (code, said) = await Run(program, arguments);
        Assert.True(code == 0, $"{program} {string.Join(' ', arguments)}: {said}");
    }

    /// <summary>Postfix changes users, so it is started by root: by itself, or through sudo without a password.</summary>
    private static async Task<(int Code, string Said)> Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.IsPrivilegedProcess ? "env" : "sudo")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] all = Environment.IsPrivilegedProcess ? [program, .. arguments] : ["-n", program, .. arguments];
        foreach (var argument in all)
            start.ArgumentList.Add(argument);
        start.Environment["PATH"] += ":/usr/sbin:/sbin";
        using var process = Process.Start(start)!;
        var (said, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        // The master process keeps the streams of whoever started it; what was said until now is enough.
        await Task.WhenAny(Task.WhenAll(said, errors), Task.Delay(1000));
        return (process.ExitCode, (said.IsCompleted ? await said : "") + (errors.IsCompleted ? await errors : ""));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
