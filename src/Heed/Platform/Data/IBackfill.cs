namespace Heed.Platform.Data;

/// <summary>
/// Fills in what a migration could not say in SQL of rows that were there before it. Runs after every migration, so it finds out
/// by itself what is left to do.
/// </summary>
public interface IBackfill
{
    Task RunAsync(CancellationToken cancel);
}
