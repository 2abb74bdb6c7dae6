using System.Collections.Concurrent;
using System.Data.Common;

namespace Heed.Platform.Data;

/// <summary>
/// Durable writes that share their commits. One writer takes whatever waits, commits it together, and only then tells the
/// callers that they are stored: a disk flush is paid once for all who wait. A write that fails takes no other with it: what
/// was to be committed together is undone and done again, each write then with a savepoint of its own. See docs/decisions/0003.
/// </summary>
public sealed class GroupCommitQueue(DataLocation place, ILogger<GroupCommitQueue> log) : IDisposable
{
    private const int MostTogether = 256;
    private const int MostWaiting = 20_000;
    private const string Savepoint = "one";
    private readonly BlockingCollection<Waiting> queue = new(MostWaiting);
    private readonly Lock starting = new();
    private Thread? writer;
    private bool stopped;

    /// <summary>
    /// Runs <paramref name="write"/> inside the next group commit. The task completes after that commit is on disk, with
    /// the value the write returned; it fails with whatever the write threw, in which case nothing of it was stored.
    /// </summary>
    /// <param name="write">
    /// Must do nothing but write through the transaction: it is called again when a write beside it failed.
    /// </param>
    /// <exception cref="TooBusyException">More writes wait than the queue holds: the person is asked to try again.</exception>
    /// <exception cref="InvalidOperationException">The program is stopping.</exception>
    public async Task<T> WriteAsync<T>(Func<DurableTransaction, T> write)
    {
        EnsureWriter();
        var waiting = new Waiting(transaction => write(transaction));
        if (!queue.TryAdd(waiting))
            throw new TooBusyException("Too many writes are waiting.");
        return (T)(await waiting.Stored.Task)!;
    }

    public void Dispose()
    {
        lock (starting)
        {
            if (stopped)
                return;
            stopped = true;
            queue.CompleteAdding();
        }
        // A writer still at work keeps its queue: what waits is stored even if the program does not wait for it any longer.
        if (writer?.Join(TimeSpan.FromSeconds(10)) != false)
            queue.Dispose();
    }

    private void EnsureWriter()
    {
        if (writer is not null)
            return;
        lock (starting)
        {
            ObjectDisposedException.ThrowIf(stopped, this);
            if (writer is not null)
                return;
            writer = new Thread(Work) { IsBackground = true, Name = "group commits" };
            writer.Start();
        }
    }

    private void Work()
    {
        var together = new List<Waiting>(MostTogether);
        DbConnection? connection = null;
        DurableTransaction? transaction = null;
        foreach (var first in queue.GetConsumingEnumerable())
        {
            together.Clear();
            together.Add(first);
            while (together.Count < MostTogether && queue.TryTake(out var next))
                together.Add(next);
            try
            {
                connection ??= place.OpenWriter();
                transaction ??= new DurableTransaction(connection);
                CommitTogether(connection, transaction, together);
            }
#pragma warning disable CA1031 // The writer must outlive any failure; each caller is told.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                log.LogError(failure, "A group commit of {Count} writes failed", together.Count);
                together.ForEach(waiting => waiting.Stored.TrySetException(failure));
                connection?.Dispose();
                (connection, transaction) = (null, null);
            }
        }
        connection?.Dispose();
    }

    private static void CommitTogether(DbConnection connection, DurableTransaction durable, List<Waiting> together)
    {
        // Savepoints cost more than most writes, and hardly ever does one fail.
        if (!TryCommit(connection, durable, together))
            CommitEach(connection, durable, together);
        foreach (var waiting in together)
            waiting.Tell();
    }

    /// <summary>Commits all writes or none. False when any of them threw; then nothing is stored.</summary>
    private static bool TryCommit(DbConnection connection, DurableTransaction durable, List<Waiting> together)
    {
        using var transaction = connection.BeginTransaction();
        durable.Current = transaction;
        try
        {
            foreach (var waiting in together)
                waiting.Outcome = waiting.Write(durable);
        }
#pragma warning disable CA1031 // Each write is done again by itself, and its caller told what it throws then.
        catch (Exception)
#pragma warning restore CA1031
        {
            transaction.Rollback();
            return false;
        }
        transaction.Commit();
        return true;
    }

    private static void CommitEach(DbConnection connection, DurableTransaction durable, List<Waiting> together)
    {
        using var transaction = connection.BeginTransaction();
        durable.Current = transaction;
        foreach (var waiting in together)
        {
            transaction.Save(Savepoint);
            try
            {
                waiting.Outcome = waiting.Write(durable);
                transaction.Release(Savepoint);
            }
#pragma warning disable CA1031 // Whatever one write throws belongs to its caller alone.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                transaction.Rollback(Savepoint);
                waiting.Failure = failure;
            }
        }
        transaction.Commit();
    }

    private sealed class Waiting(Func<DurableTransaction, object?> write)
    {
        public Func<DurableTransaction, object?> Write { get; } = write;
        public TaskCompletionSource<object?> Stored { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
        public object? Outcome { get; set; }
        public Exception? Failure { get; set; }

        public void Tell()
        {
            if (Failure is null)
                Stored.TrySetResult(Outcome);
            else
                Stored.TrySetException(Failure);
        }
    }
}
