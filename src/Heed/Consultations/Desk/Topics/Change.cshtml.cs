using Microsoft.AspNetCore.Mvc;

namespace Heed.Consultations.Desk.Topics;

public sealed class ChangeModel(TopicContext desk) : TopicPage(desk)
{
    [BindProperty]
    public ChangeForm Input { get; set; } = new();

    public override string Topic => "What can and cannot change";

    protected override IReadOnlyDictionary<string, string> Fields(Consultation consultation) =>
        new Dictionary<string, string>
        {
            ["What can change"] = consultation.CanChange,
            ["What cannot change"] = consultation.CannotChange,
        };

    protected override void Fill(Consultation consultation) =>
        Input = new() { CanChange = consultation.CanChange, CannotChange = consultation.CannotChange };

    protected override Task ApplyAsync(Consultation consultation, CancellationToken cancel)
    {
        (consultation.CanChange, consultation.CannotChange) = (Text(Input.CanChange), Text(Input.CannotChange));
        return Task.CompletedTask;
    }
}

public sealed class ChangeForm
{
    public string? CanChange { get; set; }
    public string? CannotChange { get; set; }
}
