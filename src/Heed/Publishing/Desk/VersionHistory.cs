using Heed.Platform.Time;

namespace Heed.Publishing.Desk;

public sealed record VersionEvent(DateTimeOffset At, string Title, string? By, string? Detail);

/// <summary>What happened to a version, the newest first.</summary>
public static class VersionHistory
{
    public static IReadOnlyList<VersionEvent> Of(VersionDetails details) =>
        [.. Written(details).Concat(Cleared(details)).Concat(Published(details)).OrderByDescending(line => line.At)];

    private static IEnumerable<VersionEvent> Written(VersionDetails details)
    {
        var version = details.Version;
        yield return new(version.MadeAt, $"Version {version.Number} written", details.NameOf(version.AuthorId), null);
        if (version.SentAt is { } sent)
            yield return new(sent, "Sent for clearance", details.NameOf(version.AuthorId), null);
        if (version.ReturnedAt is { } returned)
            yield return new(returned, "Returned", details.NameOf(version.ReturnedById), version.ReturnedBecause);
    }

    private static IEnumerable<VersionEvent> Cleared(VersionDetails details)
    {
        if (details.Clearance is not { } clearance)
            yield break;
        var by = details.NameOf(clearance.ClearedById);
        if (clearance.DelegatedFromId is { } from)
            by += $" for {details.NameOf(from)}";
        yield return new(clearance.ClearedAt, "Cleared", by, null);
    }

    private static IEnumerable<VersionEvent> Published(VersionDetails details)
    {
        foreach (var publication in details.Publications.Where(each => each.VersionId == details.Version.Id))
        {
            var ahead = publication.From > publication.MadeAt;
            yield return new(
                publication.MadeAt,
                ahead ? $"Scheduled for {LondonTime.Full(publication.From)}" : "Published",
                details.NameOf(publication.MadeById),
                publication.PeriodReason is { } why ? $"Restricted period overridden: {why}" : null
            );
            if (publication.WithdrawnAt is { } withdrawn)
                yield return new(
                    withdrawn,
                    publication.WasUndone ? "Schedule undone" : "Withdrawn",
                    details.NameOf(publication.WithdrawnById),
                    publication.WithdrawnBecause
                );
        }
    }
}
