using System.Globalization;
using System.Text;
using Heed.Consultations.Results.DisclosureControl;
using Heed.Platform.Web;
using Heed.Publishing.Doors;

namespace Heed.Consultations.Results;

/// <summary>The results page of a consultation as a published kind.</summary>
internal sealed class ResultsKind(SiteChange site) : IPublishedKind
{
    public string Kind => ResultsContent.Kind;

    public string Name => "Consultation results";

    public string AddressOf(string slug) => ConsultationsLinks.Site.Results(slug);

    public string? DeskAddressOf(Guid subjectId) => ConsultationsLinks.Desk.Results.Show(subjectId);

    public Task<Preview> PreviewAsync(VersionContent version, CancellationToken cancel) =>
        Task.FromResult(new Preview("/Consultations/Results/_Results.cshtml", new ResultsPage(Read(version), version.Slug, [])));

    /// <summary>
    /// What may be shown of a version. Its figures were protected before it was cleared, and stay as they are; what an older
    /// version of the program froze without protection is protected here.
    /// </summary>
    public static ResultsContent Read(VersionContent version) =>
        SuppressionRules.Publishable(ResultsContent.FromJson(version.Body));

    public string TextOf(VersionContent version)
    {
        var content = Read(version);
        var text = new StringBuilder(content.Summary)
            .AppendLine()
            .AppendLine(CultureInfo.InvariantCulture, $"Answers: {Told(content.Sheets)}.");
        foreach (var question in content.Questions)
        {
            text.AppendLine(question.Text);
            foreach (var row in question.Rows)
                text.AppendLine(CultureInfo.InvariantCulture, $"{row.Label}: {Told(row.Count)}.");
        }
        return text.ToString();
    }

    private static string Told(int? count) => count?.ToString(CultureInfo.InvariantCulture) ?? "withheld";

    public Task OnPublishedAsync(PublishedVersion version, CancellationToken cancel) => site.AnnounceAsync(cancel);
}
