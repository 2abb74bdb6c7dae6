using System.Text.Json;
using Heed.Office.Doors;

namespace Heed.Office;

/// <summary>The one stored profile. Two people who change it at once are told apart by <see cref="Version"/>.</summary>
public sealed class ProfileRecord
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web);

    private ProfileRecord() { }

    public ProfileRecord(OfficeProfile profile, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7();
        Version = 1;
        (Code, Content, ChangedAt) = (profile.Code, Write(profile), now);
    }

    public Guid Id { get; private set; }

    /// <summary>The office's code, such as "kent". One database serves one office.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Counts up with every change.</summary>
    public int Version { get; private set; }

    /// <summary>The profile as JSON, in the shape of the office file.</summary>
    public string Content { get; private set; } = "";
    public DateTimeOffset ChangedAt { get; private set; }

    public OfficeProfile Read() => Read(Content);

    /// <summary>Changes the profile, or says what would be wrong with it then.</summary>
    public bool TryChange(OfficeProfile profile, DateTimeOffset now, out string? refusal)
    {
        refusal = ProfileRules.FaultsIn(profile).FirstOrDefault();
        if (refusal is not null)
            return false;
        (Content, ChangedAt) = (Write(profile), now);
        Version++;
        return true;
    }

    public static OfficeProfile Read(string content) => JsonSerializer.Deserialize<OfficeProfile>(content, Form)!;

    public static string Write(OfficeProfile profile) => JsonSerializer.Serialize(profile, Form);
}
