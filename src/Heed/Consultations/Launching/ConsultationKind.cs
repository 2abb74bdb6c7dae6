using System.Text.Json;
using Heed.Platform.Data;
using Heed.Publishing.Doors;
using Microsoft.EntityFrameworkCore;

namespace Heed.Consultations.Launching;

public sealed class ConsultationKind(HeedDb db, LaunchGates gates, ConsultationAudit record) : IPublishedKind
{
    public string Kind => ConsultationContent.Kind;

    public string Name => "Consultation";

    public string AddressOf(string slug) => ConsultationsLinks.Site.Consultation(slug);

    public string? DeskAddressOf(Guid subjectId) => ConsultationsLinks.Desk.Show(subjectId);

    public Task<Preview> PreviewAsync(VersionContent version, CancellationToken cancel) =>
        Task.FromResult(new Preview("/Consultations/Desk/Preview/_Whole.cshtml", ConsultationContent.FromJson(version.Body)));

    public string TextOf(VersionContent version) => ContentText.Of(ConsultationContent.FromJson(version.Body));

    public async Task<string?> RefusalAsync(VersionContent version, CancellationToken cancel)
    {
        var consultation = await FindAsync(version.SubjectId, cancel);
        var content = ConsultationContent.FromJson(version.Body);
        if (consultation.FirstAnsweredAt is not null && !SameQuestions(consultation.Questionnaire, content.Questionnaire))
            return "People have answered other questions than those in this version, so it cannot be published. Send it again.";
        if (consultation.ClosedEarlyBecause is not null)
            return "It was closed early. Open it again before you publish a new version.";
        var statuses = await gates.StatusAsync(consultation, cancel);
        // Confirmed in time and launched too late; the chief executive may have let it through, to take in answers from a file.
        if (statuses.FirstOrDefault(gate => gate is { IsMet: false, Decision.Overridden: false }) is { } late)
            return $"The launch gate \"{late.Words.Name}\" does not hold any more. {late.Findings.First(each => !each.Holds).Text}";
        return statuses.FirstOrDefault(gate => !gate.IsDecided) is { } open
            ? $"The launch gate \"{open.Words.Name}\" is not decided."
            : null;
    }

    public async Task OnPublishedAsync(PublishedVersion version, CancellationToken cancel)
    {
        var consultation = await FindAsync(version.SubjectId, cancel);
        var first = consultation.LaunchedAt is null;
        consultation.Launched(version.VersionId, ConsultationContent.FromJson(version.Body), record.Now);
        consultation.Version++;
        record.Did(
            first ? ConsultationsEvents.Launched : ConsultationsEvents.PublishedAnew,
            consultation.Id,
            after: new { version.Number }
        );
    }

    public async Task OnWithdrawnAsync(Guid subjectId, CancellationToken cancel)
    {
        var consultation = await FindAsync(subjectId, cancel);
        consultation.TakenBack();
        consultation.Version++;
        record.Did(ConsultationsEvents.TakenBack, consultation.Id);
    }

    private Task<Consultation> FindAsync(Guid id, CancellationToken cancel) =>
        db.Set<Consultation>().SingleAsync(each => each.Id == id, cancel);

    private static bool SameQuestions(Questionnaire one, Questionnaire other) =>
        JsonSerializer.Serialize(one, ContentJson.Options) == JsonSerializer.Serialize(other, ContentJson.Options);
}
