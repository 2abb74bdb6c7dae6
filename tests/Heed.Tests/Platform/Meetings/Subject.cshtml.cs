using System.ComponentModel.DataAnnotations;
using Heed.Platform.Forms;
using Heed.Platform.Journeys;

namespace Heed.Tests.Platform.Meetings;

internal sealed class SubjectModel(JourneyContext<MeetingAnswers> context) : StepPage<MeetingAnswers, SubjectInput>(context)
{
    protected override SubjectInput Fill(MeetingAnswers answers) =>
        new() { Subject = answers.Subject, ByTelephone = answers.ByTelephone };

    protected override Refusal? Apply(MeetingAnswers answers)
    {
        if (Input.Subject!.Contains("weather", StringComparison.OrdinalIgnoreCase))
            return new Refusal("The office cannot change the weather", nameof(Input.Subject));
        (answers.Subject, answers.ByTelephone) = (Input.Subject.Trim(), Input.ByTelephone);
        return null;
    }
}

internal sealed class SubjectInput
{
    [Required(ErrorMessage = "Enter what you want to talk about")]
    public string? Subject { get; set; }

    public bool ByTelephone { get; set; }
}
