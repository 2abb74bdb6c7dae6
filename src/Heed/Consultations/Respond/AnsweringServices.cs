using Heed.Consultations.Jobs;
using Heed.Consultations.Site.Respond;
using Heed.Platform.Setup;

namespace Heed.Consultations.Respond;

internal static class AnsweringServices
{
    public static void Register(RoomBuilder room)
    {
        room.Services.AddSingleton<LiveConsultations>();
        room.Services.AddSingleton<DraftStore>();
        room.Services.AddSingleton<SheetIds>();
        room.Services.AddSingleton<AnswerIntake>();
        room.Services.AddSingleton<JourneyParts>();
        room.Services.AddSingleton<JourneyTemplates>();
        room.Services.AddScoped<AnswerCounts>();
        room.Services.AddScoped<Withdrawals>();
        WithdrawalLimit.Add(room.Services);
        room.Job<ForgetOldDrafts>("0 5/10 * * * ?", "Clears answers that were not sent within a day.");
        room.Job<ShuffleOutcomeRequests>(
            "0 0/10 * * * ?",
            "Moves addresses for the outcome out of the order in which they came."
        );
    }
}
