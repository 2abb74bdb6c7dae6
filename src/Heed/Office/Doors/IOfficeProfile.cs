namespace Heed.Office.Doors;

/// <summary>The office that this database serves, as it stands now. Cheap to ask, as often as wanted.</summary>
public interface IOfficeProfile
{
    /// <summary>The profile; <see cref="OfficeProfile.NotLoaded"/> in a database without an office.</summary>
    OfficeProfile Current { get; }
}

/// <summary>
/// Socket for later rooms: each takes its share of an office file (the Places room its areas and population) in the
/// transaction that loads the office.
/// </summary>
public interface IOfficeShare
{
    /// <summary>Stores this room's share of the file.</summary>
    /// <param name="file">The office file as JSON.</param>
    /// <param name="cancel">Stops the work.</param>
    Task TakeAsync(System.Text.Json.JsonElement file, CancellationToken cancel);

    /// <summary>What is wrong with this room's share of the file, in whole sentences; empty when nothing is.</summary>
    IReadOnlyList<string> FaultsIn(System.Text.Json.JsonElement file);
}
