using Heed.Platform.Forms;
using Heed.Platform.Time;

namespace Heed.Consultations.Desk.Topics;

public sealed class DatesModel(TopicContext desk) : TopicPage<DatesInput>(desk)
{
    private static readonly TimeOnly UsualClose = new(17, 0);

    public override string Topic => "Dates";

    protected override IReadOnlyDictionary<string, string> Fields(Consultation consultation) =>
        new Dictionary<string, string>
        {
            ["Opens"] = consultation.OpensAt is { } opens ? LondonTime.Full(opens) : "",
            ["Closes"] = consultation.ClosesAt is { } closes ? LondonTime.Full(closes) : "",
            ["Why that is enough time"] = consultation.TimeReason,
        };

    protected override DatesInput Fill(Consultation noun)
    {
        var filled = new DatesInput { TimeReason = noun.TimeReason, ClosesAt = UsualClose };
        if (noun.OpensAt is { } opens)
            filled.OpensOn = LondonTime.DateAt(opens);
        if (noun.ClosesAt is { } closes)
            (filled.ClosesOn, filled.ClosesAt) = LondonTime.WallClock(closes);
        return filled;
    }

    protected override Refusal? Take(Consultation consultation)
    {
        var opens = Input.OpensOn is { } day ? LondonTime.At(day, TimeOnly.MinValue) : (DateTimeOffset?)null;
        // Opened on another hour by an import or a sample: the same day keeps it.
        if (consultation.OpensAt is { } was && Input.OpensOn == LondonTime.DateAt(was))
            opens = was;
        var closes = Input.ClosesOn is { } last ? LondonTime.At(last, Input.ClosesAt ?? UsualClose) : (DateTimeOffset?)null;
        if (closes <= opens)
            return new("It must close after it opens", nameof(DatesInput.ClosesOn));
        (consultation.OpensAt, consultation.ClosesAt, consultation.TimeReason) = (opens, closes, Text(Input.TimeReason));
        return null;
    }
}

public sealed class DatesInput
{
    public DateOnly? OpensOn { get; set; }
    public DateOnly? ClosesOn { get; set; }
    public TimeOnly? ClosesAt { get; set; }
    public string? TimeReason { get; set; }
}
