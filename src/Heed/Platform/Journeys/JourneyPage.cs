using Heed.Platform.Forms;
using Heed.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Platform.Journeys;

/// <summary>What the pages of a journey have in common: the cookie, the answers, the ways out.</summary>
[NotTraced]
public abstract class JourneyPage<TAnswers>(JourneyContext<TAnswers> context) : FormPage
    where TAnswers : class, new()
{
    /// <summary>What the person has answered so far.</summary>
    public TAnswers Answers { get; private set; } = new();

    /// <summary>Where "Back" leads; null when there is nothing before.</summary>
    public abstract string? BackAddress { get; }

    protected JourneyContext<TAnswers> Context { get; } = context;

    protected Journey<TAnswers> Journey { get; } = context.Journey;

    private protected HeldAnswers<TAnswers>? Held { get; private set; }

    private protected JourneySecret? Secret { get; private set; }

    /// <summary>The button that erases the answers.</summary>
    public async Task<IActionResult> OnPostForgetAsync(CancellationToken cancel)
    {
        await OpenAsync(cancel);
        if (Secret is not null)
            await Context.ForgetAsync(Secret, cancel);
        Response.Cookies.Delete(CookieName, Cookie());
        TempData["Notice"] = Context.Words["journey.forgotten"];
        return LocalRedirect(Journey.Entrance ?? Journey.Steps[0].Address);
    }

    /// <summary>Reads what is held for this browser. Nothing of it may stay in a cache.</summary>
    private protected async Task OpenAsync(CancellationToken cancel)
    {
        Response.Headers.CacheControl = "no-cache, no-store";
        Secret ??= JourneySecret.Read(Request.Cookies[CookieName], Journey.Code);
        Held = await Context.FindAsync(Secret, cancel);
        Answers = Held?.Answers ?? new();
        ViewData["HasAnswers"] = Held is { Reference: null };
        ViewData["QuickExit"] = true;
    }

    /// <summary>A new secret for this browser; what an earlier one led to is left to its end.</summary>
    private protected void Begin()
    {
        Remember(JourneySecret.Draw(Journey.Code));
        (Held, Answers) = (null, new());
    }

    /// <summary>The browser keeps the secret as long as the answers are kept.</summary>
    private protected void Remember(JourneySecret secret)
    {
        Secret = secret;
        var cookie = Cookie();
        cookie.MaxAge = Journey.KeptFor;
        Response.Cookies.Append(CookieName, secret.Text, cookie);
    }

    /// <summary>To the first page, which says that nothing is held.</summary>
    private protected IActionResult StartAgain()
    {
        TempData["Notice"] = Context.Words["journey.gone"];
        return LocalRedirect(Journey.Steps[0].Address);
    }

    private string CookieName => $"heed-journey-{Journey.Code}";

    private CookieOptions Cookie() =>
        new()
        {
            Path = Journey.Root,
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = Request.IsHttps,
        };
}
