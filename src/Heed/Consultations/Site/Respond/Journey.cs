using System.Globalization;
using Heed.Consultations.Respond;
using Heed.Places.Doors;
using Heed.Platform.Web;
using Microsoft.AspNetCore.Html;

namespace Heed.Consultations.Site.Respond;

/// <summary>What every step of a journey works with.</summary>
public sealed record JourneyParts(
    LiveConsultations Consultations,
    DraftStore Drafts,
    AnswerIntake Intake,
    JourneyTemplates Templates,
    TimeProvider Clock
);

/// <summary>
/// One request of a respondent's journey: the consultation from memory, the respondent from a session cookie that is sent to
/// this journey alone, the answers so far from the sealed draft; and what the page will show. The cookie is the respondent's
/// token and, after a dot, the draft, or nothing before the first answer; without a dot, the store is asked for it.
/// </summary>
public sealed class Journey
{
    private const string Cookie = "heed-answers";
    private readonly HttpContext http;
    private readonly ReadOnlyMemory<char>? carried;

    private Journey(HttpContext http, LiveConsultation live, DateTimeOffset now)
    {
        (this.http, Live, Now, State) = (http, live, now, live.StateAt(now));
        var cookie = CookieText.Find(http.Request, Cookie) ?? default;
        var dot = cookie.Span.IndexOf('.');
        Token = RespondentToken.Read(dot < 0 ? cookie.Span : cookie.Span[..dot]);
        carried = dot < 0 ? default(ReadOnlyMemory<char>?) : cookie[(dot + 1)..];
    }

    public LiveConsultation Live { get; }
    public DateTimeOffset Now { get; }
    public ConsultationState State { get; }
    public bool IsOpen => State == ConsultationState.Open;
    public RespondentToken? Token { get; private set; }

    /// <summary>The answers held; null when not begun, sent already, or cleared away.</summary>
    public Answers? Draft { get; private set; }

    /// <summary>The sheet that these answers became, if they were sent and the step asks for that.</summary>
    public SentSheet? Sent { get; private set; }

    /// <summary>What is shown: the answers held, with what was just typed over them.</summary>
    public Answers Given { get; set; } = new();

    /// <summary>What is wrong with single answers, and with the form as a whole (a key of the words).</summary>
    public IReadOnlyList<AnswerFault> Faults { get; set; } = [];
    public string? Problem { get; set; }

    /// <summary>Number of the page of questions, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>Whether the respondent came from "check your answers", to which the page then returns.</summary>
    public bool Check { get; private init; }

    /// <summary>Whether the answers were found gone, which the page then says.</summary>
    public bool Cleared { get; private init; }

    /// <summary>Shows that the form was made for this respondent: only their cookie gives it.</summary>
    public string FormKey => Token?.FormKey ?? "";

    /// <summary>What this page is being made for, when it is made once for everybody.</summary>
    private PageTemplate? Template { get; init; }

    /// <summary>Whether an answer waits on this device.</summary>
    public bool HasDraft { get; private set; }

    /// <summary>Whether the person said that they are under 16.</summary>
    public bool IsChild { get; private set; }

    public QuestionPage Asked => Live.Asked.Pages[Number - 1];

    /// <summary>Finds all that is known at the beginning of a request; null when there is no such consultation or page.</summary>
    public static async Task<Journey?> OpenAsync(HttpContext http, JourneyParts parts, JourneyStep step)
    {
        var request = http.Request;
        if (await parts.Consultations.FindAsync((string?)request.RouteValues["slug"] ?? "", http.RequestAborted) is not { } live)
            return null;
        var number = NumberIn(request.RouteValues["number"]);
        if (number < 0 || number > live.Asked.Pages.Count)
            return null;
        var journey = new Journey(http, live, parts.Clock.GetUtcNow())
        {
            Number = number,
            Check = request.Query["check"] == "true",
            Cleared = request.Query["cleared"] == "true",
        };
        await journey.FindAsync(parts.Drafts, HttpMethods.IsGet(request.Method) ? step.AsksWhetherSent : step.AsksWhenSending);
        journey.HasDraft = journey.Draft is not null;
        journey.Given = journey.Draft ?? new();
        journey.IsChild = journey.Sent is { } sent && SaysUnder16(live, sent);
        return journey;
    }

    private async Task FindAsync(DraftStore drafts, bool asksWhetherSent)
    {
        if (Token is not { } token)
            return;
        if (carried is null || (carried is { Length: > 0 } && asksWhetherSent))
            (Draft, Sent) = await drafts.FindAsync(token, Live.Id);
        // A cookie still carries what was sent when the answer to the sending was lost on its way, and the store may hold an
        // earlier draft of what the cookie carried: what was sent is no draft any more.
        if (Sent is not null)
            Draft = null;
        else if (carried is { Length: > 0 } text)
            Draft = drafts.Open(token, Live.Id, text.Span);
    }

    /// <summary>
    /// Writes what differs between respondents into a page: their key, their answers, their number. Whatever else a view shows of a
    /// journey is the same for all who see the page.
    /// </summary>
    public IHtmlContent Own(Func<Journey, IHtmlContent> fill) => Template is null ? fill(this) : Template.Leave(fill);

    /// <summary>
    /// The same page as anybody would see it who has not answered its questions, for a template. It holds nothing of the respondent
    /// at hand, so that a view which forgets <see cref="Own"/> shows nothing of them to others.
    /// </summary>
    public Journey For(PageTemplate template) =>
        new(http, Live, Now)
        {
            Number = Number,
            Check = Check,
            Template = template,
            HasDraft = HasDraft,
            IsChild = IsChild,
            Sent = Sent is null ? null : new(0, "{}"),
            Token = null,
        };

    /// <summary>A new token in the respondent's cookie. Nothing is held of it before the first answer.</summary>
    public void Begin()
    {
        Token = RespondentToken.Make();
        Carry("");
    }

    /// <summary>What the cookie carries from now on; null when the store has it, or nothing is left to carry.</summary>
    public void Carry(string? draft) =>
        http.Response.Headers.Append(
            "Set-Cookie",
            // As the framework would write it after copying the draft three times.
            $"{Cookie}={Token!.Text}{(draft is null ? "" : ".")}{draft}; path={Live.RespondAddress}{(http.Request.IsHttps ? "; secure" : "")}; samesite=lax; httponly"
        );

    /// <summary>The browser forgets the token, and with it the way to the answers.</summary>
    public void End() =>
        http.Response.Cookies.Delete(
            Cookie,
            new()
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                IsEssential = true,
                Secure = http.Request.IsHttps,
                Path = Live.RespondAddress,
            }
        );

    public string AddressOf(int number) => ConsultationsLinks.Site.Respond.Questions(Live.Slug, number);

    private static int NumberIn(object? value) =>
        value is null ? 0
        : int.TryParse((string)value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
        : -1;

    private static bool SaysUnder16(LiveConsultation live, SentSheet sent) =>
        live.Asked.Questions.FirstOrDefault(question => question.Margin == KnownMargins.Age) is { } age
        && Answers.FromJson(sent.AnswersJson).ChosenFor(age.Key).Contains(KnownMargins.UnderSixteen);
}
