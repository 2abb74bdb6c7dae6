using System.Security.Cryptography;
using System.Text;
using Heed.Evidence.Doors;
using Heed.Platform.Audit;
using Heed.Platform.Data;
using Heed.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Heed.Consultations.Respond;

/// <summary>
/// Finds a sheet by its reference number and secret, and takes it back. A wrong number, a wrong secret and a sheet withdrawn
/// before cost the same work and get the same answer, so that nothing can be learnt by trying.
/// </summary>
public sealed class Withdrawals(HeedDb db, Views views, AuditTrail audit, SiteChange site, TimeProvider clock)
{
    private static readonly byte[] NoHash = new byte[2 * SHA256.HashSizeInBytes];

    /// <summary>The sheet; null when the pair is not that of a sheet that has not been withdrawn.</summary>
    public async Task<AnswerSheet?> FindAsync(string? reference, string? secret, CancellationToken cancel)
    {
        var asked = ReferenceNumber.Read(reference) ?? new ReferenceNumber("NONE", 0);
        var given = Encoding.ASCII.GetBytes((WithdrawalSecret.Read(secret) ?? WithdrawalSecret.From(NoHash)).Hash);
        var sheet = await db.Set<AnswerSheet>()
            .Where(each => each.Number == asked.Number && each.WithdrawnAt == null)
            .Join(
                db.Set<Consultation>().Where(each => each.Code == asked.Code),
                each => each.ConsultationId,
                consultation => consultation.Id,
                (each, _) => each
            )
            .SingleOrDefaultAsync(cancel);
        var kept = sheet?.SecretHash is { } hash ? Encoding.ASCII.GetBytes(hash) : NoHash;
        return CryptographicOperations.FixedTimeEquals(kept, given) ? sheet : null;
    }

    /// <summary>Marks it withdrawn and deletes its texts. From the commit on it counts nowhere.</summary>
    public async Task WithdrawAsync(AnswerSheet sheet, CancellationToken cancel)
    {
        sheet.WithdrawnAt = clock.GetUtcNow();
        audit.Record(ConsultationsEvents.AnswersWithdrawn, sheet.Id);
        await site.AnnounceAsync(cancel);
        await views.WithdrawAsync(sheet.Id, "The respondent took the answers back.", cancel);
        await db.SaveChangesAsync(cancel);
    }
}
