using Heed.Consultations.Doors;
using Heed.Decisions.Ledger;
using Heed.Decisions.Record;
using Heed.Platform.Setup;
using Heed.Publishing.Doors;
using Heed.Staff.Doors;

namespace Heed.Decisions.Sample;

/// <summary>Sends, clears and publishes an outcome as the desk does.</summary>
internal sealed class SampleClearing(
    OutcomePublishing publishing,
    ItemClearance clearances,
    ItemPublishing items,
    PublishedItems published,
    StaffDirectory staff
)
{
    public async Task PublishAsync(ConsultationBrief consultation, CancellationToken cancel)
    {
        if (await published.OfSubjectAsync(OutcomeContent.Kind, consultation.Id, cancel) is not null)
            return;
        var author = await FirstAsync(StaffRoles.Engagement, cancel);
        var clearer = await FirstAsync(StaffRoles.ChiefExecutive, cancel);
        var (version, refusal) = await publishing.TrySendAsync(consultation, author, cancel);
        if (version is { } sent)
        {
            var cleared = await clearances.TryClearAsync(sent, new NewClearance(clearer, EqualityScreening.NoEffect), cancel);
            (_, refusal) = cleared.Done ? await items.TryPublishAsync(sent, DateTimeOffset.MinValue, cancel) : cleared;
        }
        if (refusal is not null)
            throw new VerbRefusal($"What came of \"{consultation.Title}\" could not be published: {refusal}");
    }

    private async Task<Guid> FirstAsync(string role, CancellationToken cancel) =>
        await staff.InRoleAsync(role, cancel) is [var person, ..]
            ? person.Id
            : throw new VerbRefusal($"The demonstration office has nobody in the role {StaffRoles.NameOf(role)}.");
}
