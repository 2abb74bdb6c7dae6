using Heed.Consultations.Respond;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Consultations.Site.Respond;

/// <summary>Your answers are in: reference number, withdrawal secret, what happens next.</summary>
public sealed class SentModel(JourneyParts parts) : RespondPage(parts)
{
    private const string Youngest = "under16";

    /// <summary>Null once the browser has forgotten the journey, or when nothing was sent.</summary>
    public string? Reference { get; private set; }
    public string? Secret { get; private set; }

    /// <summary>Whether the person said that they are under 16. We then ask for no address.</summary>
    public bool IsChild { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await AgainAsync(cancel);

    public override async Task<IActionResult> AgainAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (await SentAsync(cancel) is { } sheet)
        {
            (Reference, Secret) = (new ReferenceNumber(Live.Content.Code, sheet.Number).ToString(), Token!.Secret.ToString());
            IsChild = SaysUnder16(Answers.FromJson(sheet.AnswersJson));
        }
        else if (Token is not null && await DraftAsync() is not null)
            return ToCheck();
        return Page();
    }

    /// <summary>Ends the journey. From here on nothing on this device or in an address leads to the answers.</summary>
    public async Task<IActionResult> OnPostAsync(string? then, CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (Token is not null && await DraftAsync() is not null)
            return ToCheck();
        End();
        return Redirect(then == "hear" ? $"{Live.Address}/hear" : Live.Address);
    }

    private bool SaysUnder16(Answers answers) =>
        Live.Asked.Questions.Any(question =>
            question.Margin == "age" && answers.Codes.TryGetValue(question.Key, out var codes) && codes.Contains(Youngest)
        );
}
