using System.Globalization;
using Heed.Consultations.Respond;
using Heed.Platform.Forms;
using Heed.Platform.Words;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Consultations.Site.Respond;

/// <summary>What every page of the respondent's journey works with.</summary>
public sealed record JourneyParts(
    LiveConsultations Consultations,
    DraftVault Drafts,
    SentSheets Sent,
    AnswerIntake Intake,
    Phrasebook Words,
    TimeProvider Clock
);

/// <summary>
/// A page of the respondent's journey. The consultation comes from memory, the respondent from a session cookie that is sent
/// to this journey alone, the answers so far from the sealed draft.
/// </summary>
[OwnCommit]
public abstract class RespondPage(JourneyParts parts) : FormPage
{
    private const string Cookie = "heed-answers";

    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    public LiveConsultation Live { get; private set; } = null!;

    /// <summary>What is shown: the answers stored so far, with what was just typed over them.</summary>
    public GivenAnswers Given { get; protected set; } = new();

    public ConsultationState State { get; private set; }
    public DateTimeOffset Now { get; private set; }

    protected JourneyParts Parts { get; } = parts;

    protected RespondentToken? Token { get; private set; }

    /// <summary>Finds the consultation and the respondent. False when there is no such consultation.</summary>
    protected async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await Parts.Consultations.FindAsync(Slug, cancel) is not { } live)
            return false;
        Live = live;
        Now = Parts.Clock.GetUtcNow();
        State = live.StateAt(Now);
        Token = RespondentToken.Read(Request.Cookies[Cookie]);
        // What somebody types about themselves is for no cache, and a page opened again with Back is asked for anew.
        Response.OnStarting(KeepNowhere, Response);
        return true;
    }

    /// <summary>The draft; null when there is none (not begun, sent already, or cleared away).</summary>
    protected async Task<GivenAnswers?> DraftAsync() => Token is null ? null : await Parts.Drafts.FindAsync(Token, Live.Id);

    /// <summary>The sheet these answers became, if they were sent.</summary>
    protected async Task<SentSheet?> SentAsync(CancellationToken cancel) =>
        Token is null ? null : await Parts.Sent.FindAsync(Token, Live.Id, cancel);

    /// <summary>Begins a journey: a new token in the respondent's cookie.</summary>
    protected RespondentToken Begin()
    {
        Token = RespondentToken.Make();
        Response.Cookies.Append(Cookie, Token.Text, CookieFor());
        return Token;
    }

    /// <summary>Ends it: the browser forgets the token, and with it the way to the answers.</summary>
    protected void End() => Response.Cookies.Delete(Cookie, CookieFor());

    protected RedirectResult ToPage(int number) =>
        Redirect($"{Live.RespondAddress}/{number.ToString(CultureInfo.InvariantCulture)}");

    protected RedirectResult ToStart() => Redirect(Live.RespondAddress);

    protected RedirectResult ToCheck() => Redirect($"{Live.RespondAddress}/check");

    protected RedirectResult ToSent() => Redirect($"{Live.RespondAddress}/sent");

    /// <summary>Puts what is wrong beside each question.</summary>
    protected void Show(IEnumerable<AnswerFault> faults)
    {
        foreach (var fault in faults)
            ModelState.AddModelError(
                FieldOf(fault.Key),
                fault.Count > 0
                    ? Parts.Words.Count(fault.Words, fault.Count, ("question", fault.Question))
                    : Parts.Words[fault.Words, ("question", fault.Question), ("choice", fault.Choice)]
            );
    }

    /// <summary>Name of a question's field in the form.</summary>
    public static string FieldOf(string key) => $"q.{key}";

    /// <summary>The framework says the same itself on pages with a form, and complains when it was said before.</summary>
    private static Task KeepNowhere(object response)
    {
        var headers = ((HttpResponse)response).Headers;
        if (headers.CacheControl.Count == 0)
            headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }

    private CookieOptions CookieFor() =>
        new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            IsEssential = true,
            Secure = Request.IsHttps,
            Path = Live.RespondAddress,
        };
}
