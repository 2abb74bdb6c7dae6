using Heed.Consultations.Doors;
using Heed.Decisions.Jobs;
using Heed.Decisions.Ledger;
using Heed.Decisions.Record;
using Heed.Decisions.Sample;
using Heed.Evidence.Doors;
using Heed.Platform.Data;
using Heed.Platform.Doors;
using Heed.Platform.Setup;
using Heed.Publishing.Doors;

namespace Heed.Decisions;

public sealed class DecisionsRoom : IRoom
{
    public void Register(RoomBuilder room)
    {
        room.SiteLink("Decisions", "nav.you-said", DecisionsLinks.Site.Index(), 20);
        room.DeskLink("Decisions", "You said, we did", DecisionsLinks.Desk.Index(), 20, DecisionsLinks.Desk.Folder);
        room.Services.AddScoped<FindingQuery>();
        room.Services.AddScoped<DecisionRecordQuery>();
        room.Services.AddScoped<FindingEditing>();
        room.Services.AddScoped<FindingLookup>();
        room.Services.AddScoped<ViewLinks>();
        room.Services.AddScoped<OutcomePublishing>();
        room.Services.AddScoped<OutcomeContentBuilder>();
        room.Services.AddScoped<OutcomeDisplayQuery>();
        room.Services.AddScoped<DecisionsLedger>();
        room.Services.AddScoped<IBackfill, FillLedger>();
        room.Services.ConfigureDbContext<HeedDb>(options => options.AddInterceptors(new FollowLedger()));
        room.Services.AddScoped<OutcomeLetter>();
        room.Services.AddScoped<IPublishedKind, OutcomeKind>();
        room.Services.AddScoped<IPublicListing, OutcomeListing>();
        room.Services.AddScoped<IResultFooter, OutcomeFooter>();
        room.Services.AddScoped<IAfterResults, OutcomeNextStep>();
        room.Services.AddScoped<IViewUse, FindingViewUse>();
        room.Services.AddScoped<IToday, Desk.DecisionsToday>();
        room.Services.AddScoped<SampleFindingMaker>();
        room.Services.AddScoped<SampleClearing>();
        room.Sample<OutcomesSample>();
        room.Job<TellThoseWhoAsked>("15 * * * * ?", "Writes to those who asked what came of a consultation.");
        room.Job<ForgetLetters>("0 25 3 * * ?", "Deletes letters about outcomes a week after they were sent.");
    }
}
