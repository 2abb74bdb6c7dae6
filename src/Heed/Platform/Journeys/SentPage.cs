using Microsoft.AspNetCore.Mvc;

namespace Heed.Platform.Journeys;

/// <summary>Says that the answers were sent, with the reference. The view shows <c>_Sent</c> and then what happens next.</summary>
public abstract class SentPage<TAnswers>(JourneyContext<TAnswers> context) : JourneyPage<TAnswers>(context)
    where TAnswers : class, new()
{
    public string Reference => Held!.Reference!;

    public override string? BackAddress => null;

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => RedisplayAsync(cancel);

    public sealed override async Task<IActionResult> RedisplayAsync(CancellationToken cancel)
    {
        await OpenAsync(cancel);
        return Held is null ? StartAgain()
            : Held.Reference is null ? LocalRedirect(Journey.CheckAddress)
            : Page();
    }
}
