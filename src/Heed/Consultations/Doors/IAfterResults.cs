namespace Heed.Consultations.Doors;

/// <summary>Socket: what a later room has to be done with a consultation once its results are public.</summary>
public interface IAfterResults
{
    /// <summary>The next thing to do about that consultation, or null when nothing is left.</summary>
    Task<AfterResults?> NextAsync(Guid consultationId, CancellationToken cancel);
}

/// <param name="Text">What, as a sentence.</param>
/// <param name="Href">Where on the desk.</param>
/// <param name="Button">Words of the link.</param>
public sealed record AfterResults(string Text, string Href, string Button);
