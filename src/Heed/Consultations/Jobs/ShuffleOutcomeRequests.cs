using System.Security.Cryptography;
using Heed.Platform.Data;
using Heed.Platform.Jobs;
using Heed.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Heed.Consultations.Jobs;

/// <summary>
/// Moves addresses of people who want to hear the outcome out of the order in which they came. A batch waits until it is
/// large enough to hide in, its day is over, or its consultation has closed. See docs/decisions/0082.
/// </summary>
public sealed class ShuffleOutcomeRequests(HeedDb db) : IScheduledJob
{
    /// <summary>Fewer than this of one consultation and one day wait for more.</summary>
    public const int SmallestBatch = 20;

    public async Task<string?> RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var today = LondonTime.DateAt(now);
        var waiting = await db.Set<OutcomeRequestWaiting>().AsNoTracking().ToListAsync(cancel);
        var closed = await db.Set<Consultation>()
            .Where(consultation => consultation.ClosedAt != null || consultation.ClosesAt <= now)
            .Select(consultation => consultation.Id)
            .ToListAsync(cancel);
        var due = waiting
            .GroupBy(request => (request.ConsultationId, request.AskedOn))
            .Where(batch =>
                batch.Count() >= SmallestBatch || batch.Key.AskedOn < today || closed.Contains(batch.Key.ConsultationId)
            )
            .SelectMany(batch => batch)
            .ToArray();
        if (due.Length == 0)
            return null;
        RandomNumberGenerator.Shuffle<OutcomeRequestWaiting>(due);
        await MoveAsync(due, cancel);
        // How many, and not when or whose: the note is kept beside the time at which the job ran.
        return "Moved outcome requests.";
    }

    private async Task MoveAsync(OutcomeRequestWaiting[] due, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var keys = due.Select(request => request.Key).ToList();
        // Sent once more after its first sending had been moved: the address given last is the one that counts.
        await db.Set<OutcomeRequest>().Where(request => keys.Contains(request.Key)).ExecuteDeleteAsync(cancel);
        db.AddRange(
            due.Select(request => new OutcomeRequest
            {
                Key = request.Key,
                ConsultationId = request.ConsultationId,
                Address = request.Address,
                AskedOn = request.AskedOn,
            })
        );
        await db.SaveChangesAsync(cancel);
        await db.Set<OutcomeRequestWaiting>().Where(request => keys.Contains(request.Key)).ExecuteDeleteAsync(cancel);
        await transaction.CommitAsync(CancellationToken.None);
    }
}
