namespace Heed.Publishing.Doors;

/// <summary>What the audit trail calls the acts on a version, for rooms that tell the history of what they publish.</summary>
public static class PublishingActs
{
    public static string Written => PublishingEvents.Written.Act;
    public static string SentForClearance => PublishingEvents.SentForClearance.Act;
    public static string Published => PublishingEvents.Published.Act;
}
