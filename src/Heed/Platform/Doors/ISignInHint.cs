namespace Heed.Platform.Doors;

/// <summary>Socket: what the console says about how to sign in, when the program starts.</summary>
public interface ISignInHint
{
    /// <summary>Lines for the console, or null when there is nothing to say.</summary>
    Task<string?> TextAsync(string address, CancellationToken cancel);
}
