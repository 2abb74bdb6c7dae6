using Heed.Platform.Time;

namespace Heed.Publishing.Desk;

/// <summary>A line of a version's history.</summary>
public sealed record HistoryLine(DateTimeOffset At, string Title, string? By, string? Detail);

/// <summary>What happened to a version, the newest first.</summary>
public static class History
{
    public static IReadOnlyList<HistoryLine> Of(VersionDetails sheet) =>
        [.. Written(sheet).Concat(Cleared(sheet)).Concat(Published(sheet)).OrderByDescending(line => line.At)];

    private static IEnumerable<HistoryLine> Written(VersionDetails sheet)
    {
        var version = sheet.Version;
        yield return new(version.MadeAt, $"Version {version.Number} written", sheet.NameOf(version.AuthorId), null);
        if (version.SentAt is { } sent)
            yield return new(sent, "Sent for clearance", sheet.NameOf(version.AuthorId), null);
        if (version.ReturnedAt is { } returned)
            yield return new(returned, "Returned", sheet.NameOf(version.ReturnedById), version.ReturnedBecause);
    }

    private static IEnumerable<HistoryLine> Cleared(VersionDetails sheet)
    {
        if (sheet.Clearance is not { } clearance)
            yield break;
        var by = sheet.NameOf(clearance.ClearedById);
        if (clearance.DelegatedFromId is { } from)
            by += $" for {sheet.NameOf(from)}";
        yield return new(clearance.ClearedAt, "Cleared", by, null);
    }

    private static IEnumerable<HistoryLine> Published(VersionDetails sheet)
    {
        foreach (var publication in sheet.Publications.Where(each => each.VersionId == sheet.Version.Id))
        {
            var ahead = publication.From > publication.MadeAt;
            yield return new(
                publication.MadeAt,
                ahead ? $"Scheduled for {LondonTime.Full(publication.From)}" : "Published",
                sheet.NameOf(publication.MadeById),
                publication.PeriodReason is { } why ? $"Restricted period overridden: {why}" : null
            );
            if (publication.WithdrawnAt is { } withdrawn)
                yield return new(
                    withdrawn,
                    publication.WasUndone ? "Schedule undone" : "Withdrawn",
                    sheet.NameOf(publication.WithdrawnById),
                    publication.WithdrawnBecause
                );
        }
    }
}
