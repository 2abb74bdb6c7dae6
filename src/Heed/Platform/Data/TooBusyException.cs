namespace Heed.Platform.Data;

/// <summary>More waits than can be taken in. Nothing of it was stored; the same will work a little later.</summary>
public sealed class TooBusyException(string message) : Exception(message);
