using Heed.Platform.Data;
using Heed.Platform.Mail;
using Heed.Platform.Setup;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Heed.Staff.Desk.Mail;

internal sealed class IndexModel(HeedDb db, MailSettings settings, DemonstrationState demonstration) : PageModel
{
    public const int PageSize = 50;

    public static IReadOnlyList<(MailState State, string Text, string Colour)> States { get; } =
    [(MailState.Waiting, "Waiting", "yellow"), (MailState.Sent, "Sent", "green"), (MailState.Failed, "Given up", "red")];

    public MailState? State { get; private set; }

    public int PageNumber { get; private set; } = 1;

    public int Total { get; private set; }

    public IReadOnlyDictionary<MailState, int> Counts { get; private set; } = new Dictionary<MailState, int>();

    public IReadOnlyList<OutboxMail> Rows { get; private set; } = [];

    public bool GoesToFiles => settings.Host is null || demonstration.IsDemonstration;

    public async Task OnGetAsync(MailState? state, int? p, CancellationToken cancel)
    {
        (State, PageNumber) = (state, Math.Max(1, p ?? 1));
        Counts = await db.Set<OutboxMail>()
            .GroupBy(mail => mail.State)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
        Total = state is { } one ? Counts.GetValueOrDefault(one) : Counts.Values.Sum();
        Rows = await db.Set<OutboxMail>()
            .AsNoTracking()
            .Where(mail => state == null || mail.State == state)
            .OrderByDescending(mail => mail.WrittenAt)
            .ThenByDescending(mail => mail.Id)
            .Skip((PageNumber - 1) * PageSize)
            .Take(PageSize)
            .ToListAsync(cancel);
    }
}
