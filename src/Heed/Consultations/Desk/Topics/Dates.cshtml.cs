using Heed.Platform.Time;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Consultations.Desk.Topics;

public sealed class DatesModel(TopicContext desk) : TopicPage(desk)
{
    private static readonly TimeOnly UsualClose = new(17, 0);

    [BindProperty]
    public DatesForm Input { get; set; } = new();

    public override string Topic => "Dates";

    protected override IReadOnlyDictionary<string, string> Fields(Consultation consultation) =>
        new Dictionary<string, string>
        {
            ["Opens"] = consultation.OpensAt is { } opens ? LondonTime.Full(opens) : "",
            ["Closes"] = consultation.ClosesAt is { } closes ? LondonTime.Full(closes) : "",
            ["Why that is enough time"] = consultation.TimeReason,
        };

    protected override void Fill(Consultation consultation)
    {
        Input = new() { TimeReason = consultation.TimeReason, ClosesAt = UsualClose };
        if (consultation.OpensAt is { } opens)
            Input.OpensOn = LondonTime.DateAt(opens);
        if (consultation.ClosesAt is { } closes)
            (Input.ClosesOn, Input.ClosesAt) = LondonTime.WallClock(closes);
    }

    protected override Task ApplyAsync(Consultation consultation, CancellationToken cancel)
    {
        consultation.TimeReason = Text(Input.TimeReason);
        var opens = Input.OpensOn is { } day ? LondonTime.At(day, TimeOnly.MinValue) : (DateTimeOffset?)null;
        // Opened on another hour by an import or a sample: the same day keeps it.
        if (consultation.OpensAt is { } was && Input.OpensOn == LondonTime.DateAt(was))
            opens = was;
        consultation.OpensAt = opens;
        consultation.ClosesAt = Input.ClosesOn is { } last ? LondonTime.At(last, Input.ClosesAt ?? UsualClose) : null;
        if (consultation.ClosesAt <= consultation.OpensAt)
            ModelState.AddModelError("Input.ClosesOn", "It must close after it opens");
        return Task.CompletedTask;
    }
}

public sealed class DatesForm
{
    public DateOnly? OpensOn { get; set; }
    public DateOnly? ClosesOn { get; set; }
    public TimeOnly? ClosesAt { get; set; }
    public string? TimeReason { get; set; }
}
