using System.ComponentModel.DataAnnotations;
using Heed.Platform.Forms;
using Heed.Platform.Journeys;

namespace Heed.Tests.Platform.Meetings;

internal sealed class TelephoneModel(JourneyContext<MeetingAnswers> context) : StepPage<MeetingAnswers, TelephoneInput>(context)
{
    protected override TelephoneInput Fill(MeetingAnswers answers) => new() { Telephone = answers.Telephone };

    protected override Refusal? Apply(MeetingAnswers answers)
    {
        answers.Telephone = Input.Telephone!.Trim();
        return null;
    }
}

internal sealed class TelephoneInput
{
    [Required(ErrorMessage = "Enter a telephone number")]
    public string? Telephone { get; set; }
}
