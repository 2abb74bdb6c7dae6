using Heed.Platform.Journeys;

namespace Heed.Tests.Platform.Meetings;

internal sealed class CheckModel(JourneyContext<MeetingAnswers> context) : CheckPage<MeetingAnswers>(context);
