using Heed.Consultations.Making;
using Heed.Consultations.Respond;
using Heed.Platform.Setup;

namespace Heed.Consultations;

public sealed class ConsultationsRoom : IRoom
{
    public void Register(RoomBuilder room)
    {
        room.Services.AddScoped<Doors.ConsultationIndex>();
        room.Services.AddScoped<Doors.OutcomeRequests>();
        room.Services.AddScoped<AnswerImport>();
        room.Services.AddScoped<Export.AnswerExport>();
        room.Services.AddSingleton<Results.SheetTallies>();
        room.Services.AddScoped<Results.ResultsQuery>();
        room.Services.AddScoped<Results.ResultsPublishing>();
        room.Services.AddScoped<Desk.Results.ResultsStatusQuery>();
        room.Services.AddScoped<Site.OutcomeLinksQuery>();
        room.Services.AddScoped<Publishing.Doors.IPublishedKind, Results.ResultsKind>();
        room.Services.AddScoped<Publishing.Doors.IPublicListing, Site.ConsultationListing>();
        room.Services.AddScoped<Publishing.Doors.IHomeFigures, Site.AnswerFigures>();
        AnsweringServices.Register(room);
        room.AddMaking();
        room.SiteLink("Consultations", "nav.consultations", ConsultationsLinks.Site.Index(), 10);
        room.DeskLink("Listen", "Consultations", ConsultationsLinks.Desk.Index(), 10, ConsultationsLinks.Desk.Folder);
    }
}
