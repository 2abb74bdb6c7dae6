namespace Heed.Platform.Data;

/// <summary>One named fact about this database, such as which office it serves.</summary>
public sealed class SystemValue(string name, string value)
{
    /// <summary>The code of the office this database serves.</summary>
    public const string OfficeCode = "office";

    /// <summary>Present when this database holds a demonstration office, complete.</summary>
    public const string DemonstrationOffice = "demonstration-office";

    /// <summary>Counts up with every change of what the public sees; nodes compare it to drop cached pages.</summary>
    public const string SiteRevision = "site-revision";

    public string Name { get; private set; } = name;

    public string Value { get; set; } = value;
}
