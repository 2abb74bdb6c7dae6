namespace Heed.Evidence.Doors;

/// <summary>Words that may have to be taken out, with the reason that fits.</summary>
public sealed record RedactionCandidate(string Words, RedactionReason Reason, string What);
