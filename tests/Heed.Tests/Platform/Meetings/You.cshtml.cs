using System.ComponentModel.DataAnnotations;
using Heed.Platform.Forms;
using Heed.Platform.Journeys;

namespace Heed.Tests.Platform.Meetings;

internal sealed class YouModel(JourneyContext<MeetingAnswers> context) : StepPage<MeetingAnswers, YouInput>(context)
{
    protected override YouInput Fill(MeetingAnswers answers) => new() { Name = answers.Name };

    protected override Refusal? Apply(MeetingAnswers answers)
    {
        answers.Name = Input.Name!.Trim();
        return null;
    }
}

internal sealed class YouInput
{
    [Required(ErrorMessage = "Enter your name")]
    [StringLength(40, ErrorMessage = "Enter a name of 40 characters or fewer")]
    public string? Name { get; set; }
}
