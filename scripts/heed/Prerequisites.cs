/// <summary>What tests and measurements need besides the .NET SDK and Node, from Debian's packages.</summary>
internal static class Prerequisites
{
    private static readonly Package Postgres = new(
        "postgresql",
        "PostgreSQL (initdb)",
        () => PostgresCluster.Programs is not null
    );

    private static readonly Package Postfix = new(
        "postfix",
        "Postfix (postfix)",
        () => Shell.Find("postfix", "/usr/sbin") is not null
    );

    private static readonly Package[] OfTests =
    [
        Postgres,
        Postfix,
        new("chromium", "Chromium (chromium)", () => Shell.Find("chromium") is not null),
    ];

    private static readonly Package[] OfMeasurements =
    [
        Postgres,
        new("r-cran-survey", "R with its survey package (Rscript)", () => HasSurvey()),
    ];

    /// <summary>Whether the tests can run.</summary>
    public static bool AreThere() => AreThere(OfTests);

    /// <summary>Whether the tests of some rooms can run, on SQLite and without a browser: only the Platform's need more than Node.</summary>
    public static bool AreThereFor(IEnumerable<string> rooms) =>
        AreThere(rooms.Contains("Platform", StringComparer.Ordinal) ? [Postfix] : []);

    /// <summary>Whether the peers are there beside which we measure.</summary>
    public static bool PeersAreThere() => AreThere(OfMeasurements);

    /// <summary>Installs what is missing, where that is allowed; otherwise says exactly what to install. True when everything is there.</summary>
    private static bool AreThere(Package[] needed)
    {
        if (Shell.Find("node") is null || Shell.Find("npm") is null)
        {
            Console.Error.WriteLine("Missing: Node 20 or newer, with npm. Install it: apt-get install nodejs npm");
            return false;
        }
        var missing = needed.Where(each => !each.IsThere()).ToList();
        if (missing.Count == 0)
            return true;
        if (MayInstall() is { } asRoot)
        {
            Console.WriteLine($"Installing {string.Join(", ", missing.Select(each => each.Name))} from Debian's packages.");
            Shell.Ask(asRoot[0], [.. asRoot[1..], "apt-get", "update", "-q"]);
            Shell.Run(
                asRoot[0],
                [
                    .. asRoot[1..],
                    "DEBIAN_FRONTEND=noninteractive",
                    "apt-get",
                    "install",
                    "-y",
                    "-q",
                    "--no-install-recommends",
                    .. missing.Select(each => each.Name),
                ]
            );
            missing.RemoveAll(each => each.IsThere());
        }
        foreach (var each in missing)
            Console.Error.WriteLine($"Missing: {each.What}. Install it: sudo apt-get install {each.Name}");
        return missing.Count == 0;
    }

    /// <summary>How to act as root without being asked for a password; null when one may not.</summary>
    private static string[]? MayInstall()
    {
        if (Shell.Find("apt-get") is null)
            return null;
        if (Environment.IsPrivilegedProcess)
            return ["env"];
        return Shell.Find("sudo") is not null && Shell.Ask("sudo", "-n", "true").Code == 0 ? ["sudo", "-n", "env"] : null;
    }

    private static bool HasSurvey() =>
        Shell.Find("Rscript") is not null && Shell.Ask("Rscript", "-e", "suppressMessages(library(survey))").Code == 0;

    private sealed record Package(string Name, string What, Func<bool> IsThere);
}
