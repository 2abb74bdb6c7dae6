using System.Globalization;
using System.Net.Sockets;
using Heed.Platform.Audit;
using Heed.Platform.Data;
using Heed.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Heed.Platform.Setup.Doctor;

/// <summary>Checks everything the program needs, and says what is wrong and how to mend it. Changes nothing.</summary>
internal sealed class Checks(DataLocation place, HeedDb db, DatabaseState state, AuditChain chain, MailSettings mail)
{
    /// <summary>Megabytes of free space below which the check fails.</summary>
    private const long LeastSpace = 200;

    /// <summary>Megabytes of free space below which the check warns.</summary>
    private const long LittleSpace = 2_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public async Task<IReadOnlyList<CheckResult>> AllAsync(CancellationToken cancel)
    {
        var findings = new List<CheckResult> { Folder(), Space() };
        var database = await DatabaseAsync(cancel);
        findings.Add(database);
        if (database.Health != Health.Wrong)
        {
            var schema = await SchemaAsync(cancel);
            findings.Add(schema);
            if (schema.Health != Health.Wrong)
            {
                findings.Add(await OfficeAsync(cancel));
                findings.Add(await OutboxAsync(cancel));
                findings.Add(await AuditAsync(cancel));
            }
        }
        findings.Add(await RelayAsync(cancel));
        return findings;
    }

    private CheckResult Folder()
    {
        if (!Directory.Exists(place.Folder))
            return new(
                "Data folder",
                Health.Wrong,
                $"{place.Folder} is not there.",
                "Name another with --data, or make it: heed migrate"
            );
        var probe = Path.Combine(place.Folder, $".{Guid.CreateVersion7():N}");
        try
        {
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return new("Data folder", Health.Well, place.Folder);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return new(
                "Data folder",
                Health.Wrong,
                $"{place.Folder} cannot be written to: {refused.Message}",
                "Give the account that runs Heed the right to write there."
            );
        }
    }

    private CheckResult Space()
    {
        if (!Directory.Exists(place.Folder))
            return new("Disk space", Health.Note, "Not looked at: there is no data folder.");
        var free = new DriveInfo(place.Folder).AvailableFreeSpace / 1_000_000;
        var text = string.Create(CultureInfo.InvariantCulture, $"{free:N0} MB free.");
        return free < LeastSpace ? new("Disk space", Health.Wrong, text, "Make room now: a full disk takes no answers.")
            : free < LittleSpace ? new("Disk space", Health.Note, text, "Make room soon.")
            : new("Disk space", Health.Well, text);
    }

    private async Task<CheckResult> DatabaseAsync(CancellationToken cancel)
    {
        if (place.HasNoFile)
            return new(
                "Database",
                Health.Wrong,
                "There is no database in the data folder.",
                "Make one: heed migrate, or heed sample for a demonstration."
            );
        try
        {
            await db.Database.OpenConnectionAsync(cancel);
            await db.Database.CloseConnectionAsync();
            return new("Database", Health.Well, $"{place.EngineName} answers.");
        }
        catch (Exception refused) when (refused is System.Data.Common.DbException or InvalidOperationException or SocketException)
        {
            return new(
                "Database",
                Health.Wrong,
                $"It does not answer: {refused.GetBaseException().Message}",
                "Check the connection string, and that the database server runs."
            );
        }
    }

    private async Task<CheckResult> SchemaAsync(CancellationToken cancel)
    {
        var missing = await state.MissingMigrationsAsync(cancel);
        return missing.Count == 0
            ? new("Schema", Health.Well, $"Up to date, {(await db.Database.GetAppliedMigrationsAsync(cancel)).Last()}.")
            : new("Schema", Health.Wrong, $"{missing.Count} changes are missing, from {missing[0]}.", "heed migrate");
    }

    private async Task<CheckResult> OfficeAsync(CancellationToken cancel)
    {
        var facts = await db.Set<SystemValue>()
            .Where(fact => fact.Name == SystemValue.OfficeCode || fact.Name == SystemValue.DemonstrationOffice)
            .ToListAsync(cancel);
        return facts.Find(fact => fact.Name == SystemValue.DemonstrationOffice) is { } demonstration
                ? new(
                    "Office",
                    Health.Note,
                    $"A demonstration ({demonstration.Value}). Its accounts are open to anybody.",
                    "Never put it on the open internet."
                )
            : facts.Count > 0 ? new("Office", Health.Well, facts[0].Value)
            : new("Office", Health.Wrong, "No office is loaded.", "heed office load FILE");
    }

    private async Task<CheckResult> OutboxAsync(CancellationToken cancel)
    {
        var failed = await db.Set<OutboxMail>().CountAsync(each => each.State == MailState.Failed, cancel);
        var waiting = await db.Set<OutboxMail>().CountAsync(each => each.State == MailState.Waiting, cancel);
        return failed > 0
            ? new(
                "Outbox",
                Health.Wrong,
                $"{failed} messages were given up, {waiting} wait.",
                "See Mail on the desk: each says what the relay said. Mend it and try again."
            )
            : new("Outbox", Health.Well, $"{waiting} messages wait.");
    }

    private async Task<CheckResult> AuditAsync(CancellationToken cancel)
    {
        var faults = await chain.FaultsAsync(cancel);
        return faults.Count == 0
            ? new("Audit chain", Health.Well, "Every block matches.")
            : new(
                "Audit chain",
                Health.Wrong,
                string.Join(" ", faults),
                "Somebody changed the history outside Heed. Keep this database as it is, and compare with a backup."
            );
    }

    private async Task<CheckResult> RelayAsync(CancellationToken cancel)
    {
        if (mail.Host is null)
            return new(
                "Mail relay",
                Health.Note,
                "None is set: mail is written to files in the data folder.",
                "Set Mail:Host in heed.json."
            );
        using var socket = new TcpClient();
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        late.CancelAfter(Patience);
        try
        {
            await socket.ConnectAsync(mail.Host, mail.Port, late.Token);
            return new("Mail relay", Health.Well, $"{mail.Host}:{mail.Port} answers.");
        }
        catch (Exception refused) when (refused is SocketException or OperationCanceledException)
        {
            return new(
                "Mail relay",
                Health.Wrong,
                $"{mail.Host}:{mail.Port} does not answer.",
                "Check Mail:Host and Mail:Port in heed.json, and that the relay runs."
            );
        }
    }
}
