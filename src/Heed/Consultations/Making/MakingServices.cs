using Heed.Consultations.Desk;
using Heed.Consultations.Jobs;
using Heed.Consultations.Launching;
using Heed.Consultations.Sample;
using Heed.Evidence.Doors;
using Heed.Platform.Doors;
using Heed.Platform.Setup;
using Heed.Publishing.Doors;

namespace Heed.Consultations.Making;

internal static class MakingServices
{
    public static void AddMaking(this RoomBuilder room)
    {
        room.Services.AddScoped<QuestionBank>();
        room.Services.AddScoped<ConsultationEditing>();
        room.Services.AddScoped<QuestionEditing>();
        room.Services.AddScoped<Edits>();
        room.Services.AddScoped<EarlierQuestionQuery>();
        room.Services.AddScoped<LaunchGates>();
        room.Services.AddScoped<ConsultationPublishing>();
        room.Services.AddScoped<ConsultationAudit>();
        room.Services.AddScoped<IPublishedKind, ConsultationKind>();
        room.Services.AddScoped<IViewSource, ConsultationViewSource>();
        room.Services.AddScoped<IToday, ConsultationsToday>();
        room.Services.AddScoped<ITodayPanel, OpenConsultations>();
        room.Services.AddScoped<IDeskSearch, ConsultationSearch>();
        room.Services.AddScoped<ConsultationRows>();
        room.Services.AddScoped<ConsultationHistory>();
        room.Services.AddScoped<NextStep>();
        room.Services.AddScoped<StepAfterClosing>();
        room.Services.AddScoped<WhoMay>();
        room.Services.AddScoped<ShowQueries>();
        room.Services.AddScoped<Desk.Topics.TopicContext>();
        room.Services.AddScoped<ActingAs>();
        room.Services.AddScoped<SampleMaker>();
        room.Services.AddScoped<SampleLauncher>();
        room.Services.AddScoped<RealComments>();
        room.Services.AddScoped<SampleRespondents>();
        room.Sample<ConsultationsSample>();
        room.Sample<ResultsSample>();
        room.Job<CloseDueConsultations>("0 * * * * ?", "Records that consultations have closed at their minute.");
    }
}
