using System.CommandLine;
using Heed.Platform.Doors;
using Heed.Platform.Jobs;

namespace Heed.Platform.Setup;

/// <summary>A room's registration of everything it brings to the program.</summary>
public interface IRoom
{
    /// <summary>Registers the room's services, links, jobs, verbs and sample.</summary>
    void Register(RoomBuilder room);
}

/// <summary>What a room registers with. Order of rooms is the order of <c>Rooms.InOrder</c>.</summary>
public sealed class RoomBuilder(IServiceCollection services, IConfiguration configuration)
{
    public IServiceCollection Services { get; } = services;

    /// <summary>Settings: heed.json and environment variables that begin HEED__.</summary>
    public IConfiguration Configuration { get; } = configuration;

    /// <summary>A link in the public navigation; <paramref name="words"/> is a key of the room's words.</summary>
    public RoomBuilder SiteLink(string room, string words, string href, int order)
    {
        Services.AddSingleton(new NavigationLink(NavigationSide.Site, room, words, href, order));
        return this;
    }

    /// <summary>
    /// A link in the desk's navigation, seen by those who may read <paramref name="folder"/>, under what the office does there:
    /// Listen, Say, Answer, Know or The office.
    /// </summary>
    public RoomBuilder DeskLink(string group, string text, string href, int order, string folder)
    {
        Services.AddSingleton(new NavigationLink(NavigationSide.Desk, group, text, href, order, folder));
        return this;
    }

    /// <summary>A job on the timetable. <paramref name="cron"/> has seconds and is in London time; <paramref name="purpose"/> a sentence.</summary>
    public RoomBuilder Job<TJob>(string cron, string purpose)
        where TJob : class, IScheduledJob
    {
        Services.AddScoped<TJob>();
        Services.AddSingleton(new TimetableEntry(typeof(TJob).Name, typeof(TJob), cron, purpose));
        return this;
    }

    /// <summary>This room's share of the demonstration office, made after those of the rooms before it.</summary>
    public RoomBuilder Sample<TSample>()
        where TSample : class, ISample
    {
        Services.AddScoped<ISample, TSample>();
        return this;
    }
}

/// <summary>A room's share of the demonstration office, made through the same code as real use.</summary>
public interface ISample
{
    /// <summary>Fills the empty database for the office whose profile code is <paramref name="office"/>.</summary>
    Task FillAsync(string office, CancellationToken cancel);
}

/// <summary>A verb of the program, as <c>heed VERB</c>.</summary>
public interface IVerb
{
    /// <summary>The command with its arguments and action; <paramref name="program"/> opens the program's services for it.</summary>
    Command Build(VerbHost program);
}
