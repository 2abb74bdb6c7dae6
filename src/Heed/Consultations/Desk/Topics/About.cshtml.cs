using System.ComponentModel.DataAnnotations;
using Heed.Consultations.Making;
using Heed.Platform.Forms;

namespace Heed.Consultations.Desk.Topics;

public sealed class AboutModel(TopicContext desk, ConsultationEditing editing) : TopicPage<AboutInput>(desk)
{
    public override string Topic => "What it is about";

    protected override IReadOnlyDictionary<string, string> Fields(Consultation consultation) =>
        new Dictionary<string, string>
        {
            ["Title"] = consultation.Title,
            ["Code"] = consultation.Code,
            ["Address"] = consultation.Slug,
            ["Summary"] = consultation.Summary,
            ["Why we are asking"] = consultation.Purpose,
            ["What people need to know"] = consultation.Background,
        };

    protected override AboutInput Fill(Consultation noun) =>
        new()
        {
            Title = noun.Title,
            Code = noun.Code,
            Slug = noun.Slug,
            Summary = noun.Summary,
            Purpose = noun.Purpose,
            Background = noun.Background,
        };

    protected override async Task<Refusal?> CheckAsync(CancellationToken cancel)
    {
        var (code, slug) = CodeAndAddress();
        return await editing.TakenAsync(code, slug, Noun.Id, cancel) is { } taken ? new Refusal(taken, FieldOf(taken)) : null;
    }

    protected override Refusal? Take(Consultation consultation)
    {
        var (code, slug) = CodeAndAddress();
        if (!consultation.TryName(code, slug, out var refusal))
            return Refusal.At(FieldOf(refusal!), refusal);
        consultation.Title = Text(Input.Title);
        consultation.Summary = Text(Input.Summary);
        consultation.Purpose = Text(Input.Purpose);
        consultation.Background = Text(Input.Background);
        return null;
    }

    /// <summary>Once launched, the form does not ask for them.</summary>
    private (string Code, string Slug) CodeAndAddress() =>
        Noun.IsLaunched ? (Noun.Code, Noun.Slug) : (Text(Input.Code).ToUpperInvariant(), Text(Input.Slug));

    private static string FieldOf(string refusal) =>
        refusal.Contains("address", StringComparison.Ordinal) ? nameof(AboutInput.Slug) : nameof(AboutInput.Code);
}

public sealed class AboutInput
{
    [Required(ErrorMessage = "Enter a title")]
    public string? Title { get; set; }
    public string? Code { get; set; }
    public string? Slug { get; set; }
    public string? Summary { get; set; }
    public string? Purpose { get; set; }
    public string? Background { get; set; }
}
