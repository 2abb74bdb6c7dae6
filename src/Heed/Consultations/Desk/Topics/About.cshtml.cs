using Microsoft.AspNetCore.Mvc;

namespace Heed.Consultations.Desk.Topics;

public sealed class AboutModel(TopicContext desk) : TopicPage(desk)
{
    private readonly TopicContext desk = desk;

    [BindProperty]
    public AboutForm Input { get; set; } = new();

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

    protected override void Fill(Consultation consultation) =>
        Input = new()
        {
            Title = consultation.Title,
            Code = consultation.Code,
            Slug = consultation.Slug,
            Summary = consultation.Summary,
            Purpose = consultation.Purpose,
            Background = consultation.Background,
        };

    protected override async Task ApplyAsync(Consultation consultation, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(Input.Title))
            ModelState.AddModelError("Input.Title", "Enter a title");
        var (code, slug) = consultation.IsLaunched
            ? (consultation.Code, consultation.Slug)
            : (Text(Input.Code).ToUpperInvariant(), Text(Input.Slug));
        if (
            !consultation.TryName(code, slug, out var refusal)
            || (refusal = await desk.Editing.TakenAsync(code, slug, Id, cancel)) is not null
        )
            ModelState.AddModelError(
                refusal!.Contains("address", StringComparison.Ordinal) ? "Input.Slug" : "Input.Code",
                refusal!
            );
        consultation.Title = Text(Input.Title);
        consultation.Summary = Text(Input.Summary);
        consultation.Purpose = Text(Input.Purpose);
        consultation.Background = Text(Input.Background);
    }
}

public sealed class AboutForm
{
    public string? Title { get; set; }
    public string? Code { get; set; }
    public string? Slug { get; set; }
    public string? Summary { get; set; }
    public string? Purpose { get; set; }
    public string? Background { get; set; }
}
