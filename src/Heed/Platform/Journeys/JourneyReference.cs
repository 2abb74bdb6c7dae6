using System.Security.Cryptography;

namespace Heed.Platform.Journeys;

/// <summary>References as people read them out: no letter or digit that is taken for another.</summary>
public static class JourneyReference
{
    private const string Letters = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

    /// <summary>Ten characters in two groups, 49 bits.</summary>
    public static string Draw() => $"{RandomNumberGenerator.GetString(Letters, 5)}-{RandomNumberGenerator.GetString(Letters, 5)}";
}
