using Heed.Platform.Components.Fields;
using Heed.Platform.Data;
using Heed.Platform.Lists;
using Heed.Platform.Mail;
using Heed.Platform.Setup;
using Microsoft.EntityFrameworkCore;

namespace Heed.Staff.Desk.Mail;

/// <summary>A message in the list, without its text.</summary>
internal sealed class MailRow
{
    public Guid Id { get; init; }
    public required string Subject { get; init; }
    public required string To { get; init; }
    public required string Kind { get; init; }
    public DateTimeOffset WrittenAt { get; init; }
    public MailState State { get; init; }
}

/// <summary>What Heed wrote to people. There is no file of it: the addresses are to be forgotten soon.</summary>
internal sealed class IndexModel(HeedDb db, MailSettings settings, DemonstrationState demonstration) : ListPage<MailRow>
{
    public static IReadOnlyList<(MailState State, string Text, string Colour)> States { get; } =
    [(MailState.Waiting, "Waiting", "yellow"), (MailState.Sent, "Sent", "green"), (MailState.Failed, "Given up", "red")];

    public bool GoesToFiles => settings.Host is null || demonstration.IsDemonstration;

    /// <summary>How many messages there are in each state.</summary>
    public IReadOnlyDictionary<MailState, int> Counts { get; private set; } = new Dictionary<MailState, int>();

    protected override string Name => "mail";

    protected override IQueryable<MailRow> Query() =>
        db.Set<OutboxMail>()
            .Select(mail => new MailRow
            {
                Id = mail.Id,
                Subject = mail.Subject,
                To = mail.To,
                Kind = mail.Kind,
                WrittenAt = mail.WrittenAt,
                State = mail.State,
            });

    protected override async Task<bool> ReadAroundAsync(CancellationToken cancel)
    {
        Counts = await db.Set<OutboxMail>()
            .GroupBy(mail => mail.State)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
        return true;
    }

    protected override Task DefineAsync(ListDefinition<MailRow> list, CancellationToken cancel)
    {
        list.Checkboxes(
                "state",
                "State",
                States.Select(each => new FieldOption($"{each.State}", each.Text, $"{Counts.GetValueOrDefault(each.State):N0}")),
                (rows, chosen) =>
                {
                    var states = chosen.Select(Enum.Parse<MailState>).ToList();
                    return rows.Where(row => states.Contains(row.State));
                }
            )
            .Sort("subject", row => row.Subject)
            .Sort("kind", row => row.Kind)
            .Sort("written", row => row.WrittenAt)
            .OrderedAtFirst(rows => rows.OrderByDescending(row => row.WrittenAt).ThenByDescending(row => row.Id))
            .Tie(row => row.Id)
            .InPagesOf(50);
        return Task.CompletedTask;
    }
}
