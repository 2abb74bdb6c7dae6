using System.Globalization;
using System.Net;
using System.Net.Sockets;

/// <summary>A PostgreSQL server of one's own in a temporary folder, thrown away afterwards. It trusts everybody on this machine.</summary>
internal sealed class PostgresCluster : IAsyncDisposable
{
    private const string User = "postgres";
    private readonly string folder;
    private readonly IDisposable whenAsked;
    private bool gone;

    private PostgresCluster(string folder, int port)
    {
        this.folder = folder;
        ConnectionString = $"Host=127.0.0.1;Port={port};Username=heed;Database=postgres";
        whenAsked = Stop.Clears(Remove);
    }

    public string ConnectionString { get; }

    /// <summary>The folder of PostgreSQL's programs, newest first; null when it is not installed.</summary>
    public static string? Programs =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory
                .GetDirectories("/usr/lib/postgresql")
                .OrderByDescending(version =>
                    int.TryParse(Path.GetFileName(version), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                        ? number
                        : 0
                )
                .Select(version => Path.Combine(version, "bin"))
                .FirstOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")))
            : Path.GetDirectoryName(Shell.Find("initdb"));

    /// <summary>Makes and starts a server.</summary>
    /// <param name="port">Port to listen on; 0 for any that is free.</param>
    /// <param name="durable">Whether its commits reach the disk, as a measurement of them needs.</param>
    public static PostgresCluster Start(int port = 0, bool durable = false)
    {
        port = port == 0 ? FreePort() : port;
        var cluster = new PostgresCluster(Directory.CreateTempSubdirectory("heed-postgres-").FullName, port);
        // PostgreSQL refuses to run as root, so root lends the folder to its user.
        if (Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows())
            Must(Shell.Ask("chown", User, cluster.folder));
        var data = Path.Combine(cluster.folder, "data");
        Must(cluster.Ask("initdb", "-D", data, "-U", "heed", "-A", "trust", "-E", "UTF8", "--locale=C", "-N"));
        // Nothing of a test outlives it, so nothing need survive a power cut.
        var settings =
            $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={cluster.folder} "
            + (durable ? "" : "-c fsync=off -c full_page_writes=off ")
            + "-c max_connections=500 -c shared_buffers=128MB -c max_wal_size=4GB";
        Must(cluster.Ask("pg_ctl", "-D", data, "-w", "-l", Path.Combine(cluster.folder, "log"), "-o", settings, "start"));
        return cluster;
    }

    public ValueTask DisposeAsync()
    {
        whenAsked.Dispose();
        Remove();
        return ValueTask.CompletedTask;
    }

    private void Remove()
    {
        if (gone)
            return;
        gone = true;
        Ask("pg_ctl", "-D", Path.Combine(folder, "data"), "-m", "immediate", "-w", "stop");
        Directory.Delete(folder, recursive: true);
    }

    private (int Code, string Said) Ask(string program, params string[] arguments)
    {
        var path = Path.Combine(Programs!, program);
        return Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows()
            ? Shell.Ask("runuser", ["-u", User, "--", "env", $"--chdir={folder}", path, .. arguments])
            : Shell.Ask(path, arguments);
    }

    private static void Must((int Code, string Said) answer)
    {
        if (answer.Code != 0)
            throw new InvalidOperationException(answer.Said);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
