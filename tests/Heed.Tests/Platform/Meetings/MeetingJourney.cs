using System.Text.Json;
using Heed.Platform.Data;
using Heed.Platform.Forms;
using Heed.Platform.Journeys;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Platform.Meetings;

/// <summary>Somebody asks for a meeting, in person or by telephone: the journey that proves what the base gives.</summary>
internal sealed class MeetingJourney(HeedDb db) : Journey<MeetingAnswers>
{
    /// <summary>A subject that is taken by the time the answers are sent.</summary>
    public const string Taken = "The taken slot";

    public override string Code => "meeting";

    public override string Root => "/test/meeting";

    public override string CheckAddress => "/test/meeting/check";

    public override string SentAddress => "/test/meeting/sent";

    public override IReadOnlyList<JourneyStep<MeetingAnswers>> Steps { get; } =
    [
        new("/test/meeting/you")
        {
            IsAnswered = answers => answers.Name is not null,
            Shows = (answers, _) => [("Your name", answers.Name!)],
        },
        new("/test/meeting/subject")
        {
            IsAnswered = answers => answers.Subject is not null,
            Shows = (answers, _) => [("Subject", answers.Subject!), ("By telephone", answers.ByTelephone ? "Yes" : "No")],
        },
        new("/test/meeting/telephone")
        {
            Asks = answers => answers.ByTelephone,
            Forgets = answers => answers.Telephone = null,
            IsAnswered = answers => answers.Telephone is not null,
            Shows = (answers, _) => [("Telephone number", answers.Telephone!)],
        },
    ];

    public override Task<Refusal?> SendAsync(MeetingAnswers answers, string reference, CancellationToken cancel)
    {
        db.Add(new SystemValue($"meeting {reference}", JsonSerializer.Serialize(answers)));
        return Task.FromResult(
            answers.Subject == Taken ? new Refusal("Somebody else took this meeting. Choose another subject") : null
        );
    }

    public static void Add(WebApplicationBuilder builder)
    {
        builder.Services.AddRazorPages().AddApplicationPart(typeof(MeetingJourney).Assembly);
        builder.Services.AddScoped<Journey<MeetingAnswers>, MeetingJourney>();
    }
}

internal sealed class MeetingAnswers
{
    [PersonalData("to know whom we meet")]
    public string? Name { get; set; }

    [NotPersonalData]
    public string? Subject { get; set; }

    [NotPersonalData]
    public bool ByTelephone { get; set; }

    [PersonalData("to ring at the agreed time")]
    public string? Telephone { get; set; }
}
