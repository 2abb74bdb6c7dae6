namespace Heed.Platform.Data;

/// <summary>The write queue is full. Nothing was stored; trying again a little later will work.</summary>
public sealed class TooBusyException(string message) : Exception(message);
