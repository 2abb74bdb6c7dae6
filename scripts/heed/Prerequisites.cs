/// <summary>What the tests need besides the .NET SDK and Node, from Debian's packages.</summary>
internal static class Prerequisites
{
    private static readonly (string Package, string What, Func<bool> IsThere)[] Needed =
    [
        ("postgresql", "PostgreSQL (initdb)", () => PostgresCluster.Programs is not null),
        ("postfix", "Postfix (postfix)", () => Shell.Find("postfix", "/usr/sbin") is not null),
        ("chromium", "Chromium (chromium)", () => Shell.Find("chromium") is not null),
    ];

    /// <summary>Installs what is missing, where that is allowed; otherwise says exactly what to install. True when everything is there.</summary>
    public static bool AreThere()
    {
        if (Shell.Find("node") is null || Shell.Find("npm") is null)
        {
            Console.Error.WriteLine("Missing: Node 20 or newer, with npm. Install it: apt-get install nodejs npm");
            return false;
        }
        var missing = Needed.Where(each => !each.IsThere()).ToList();
        if (missing.Count == 0)
            return true;
        if (MayInstall() is { } asRoot)
        {
            Console.WriteLine($"Installing {string.Join(", ", missing.Select(each => each.Package))} from Debian's packages.");
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
                    .. missing.Select(each => each.Package),
                ]
            );
            missing.RemoveAll(each => each.IsThere());
        }
        foreach (var each in missing)
            Console.Error.WriteLine($"Missing: {each.What}. Install it: sudo apt-get install {each.Package}");
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
}
