namespace Heed.Places.Doors;

/// <summary>Codes of margins and levels that the program itself speaks of; every other comes from the office's file alone.</summary>
public static class KnownMargins
{
    public const string Age = "age";

    /// <summary>The age band of which most people cannot answer.</summary>
    public const string UnderSixteen = "under16";

    /// <summary>The margin whose levels are areas.</summary>
    public const string District = "district";
}
