using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heed.Consultations.Doors;

/// <summary>An address whose owner wants to hear the outcome.</summary>
public sealed record OutcomeRequestAddress(Guid Key, string Address);

/// <summary>
/// The addresses of people who want to hear what came of a consultation, for whoever tells them. Only those that the
/// shuffling job has moved are given out: the ones still waiting for it are counted and nothing more.
/// </summary>
public sealed class OutcomeRequests(HeedDb db, Jobs.ShuffleOutcomeRequests shuffle)
{
    /// <summary>Shuffles waiting requests at once, without waiting for the timetable, as far as their batches allow.</summary>
    public async Task ShuffleAsync(Guid consultationId, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.Set<OutcomeRequestWaiting>().AnyAsync(request => request.ConsultationId == consultationId, cancel))
            await shuffle.RunAsync(now, cancel);
    }

    /// <summary>Requests that have not been answered, in the order of their random keys.</summary>
    public async Task<IReadOnlyList<OutcomeRequestAddress>> UntoldAsync(
        Guid consultationId,
        int most,
        CancellationToken cancel
    ) =>
        await db.Set<OutcomeRequest>()
            .Where(request => request.ConsultationId == consultationId && request.ToldOn == null)
            .OrderBy(request => request.Key)
            .Take(most)
            .Select(request => new OutcomeRequestAddress(request.Key, request.Address))
            .ToListAsync(cancel);

    /// <summary>Deletes the addresses of people who have been written to, in the caller's transaction.</summary>
    public Task ToldAsync(IReadOnlyCollection<Guid> keys, CancellationToken cancel) =>
        db.Set<OutcomeRequest>().Where(request => keys.Contains(request.Key)).ExecuteDeleteAsync(cancel);

    /// <summary>How many requests of a consultation have not been answered yet, those that wait to be shuffled among them.</summary>
    public async Task<int> CountAsync(Guid consultationId, CancellationToken cancel) =>
        await db.Set<OutcomeRequest>()
            .CountAsync(request => request.ConsultationId == consultationId && request.ToldOn == null, cancel)
        + await db.Set<OutcomeRequestWaiting>().CountAsync(request => request.ConsultationId == consultationId, cancel);

    /// <summary>Adds a request made in person or on paper. It is shuffled like those made online.</summary>
    public void Ask(Guid consultationId, string address, DateOnly today) =>
        db.Add(
            new OutcomeRequestWaiting
            {
                Key = Guid.NewGuid(),
                ConsultationId = consultationId,
                Address = address,
                AskedOn = today,
            }
        );
}
