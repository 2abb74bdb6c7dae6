using Heed.Platform.Journeys;

namespace Heed.Tests.Platform.Meetings;

internal sealed class SentModel(JourneyContext<MeetingAnswers> context) : SentPage<MeetingAnswers>(context);
