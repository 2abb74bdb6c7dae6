using Heed.Platform.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Platform.Journeys;

/// <summary>"Check your answers": each with its way to change it, and the button that sends them. The view shows <c>_Check</c>.</summary>
public abstract class CheckPage<TAnswers>(JourneyContext<TAnswers> context) : JourneyPage<TAnswers>(context)
    where TAnswers : class, new()
{
    /// <summary>The version of the answers that is on the page. The form carries it by itself.</summary>
    [BindProperty]
    public int Version { get; set; }

    public override string? BackAddress => Journey.AddressBefore(null, Answers);

    public IReadOnlyList<CheckedAnswer> Rows =>
        [
            .. Journey
                .StepsFor(Answers)
                .SelectMany(step =>
                    step.Shows(Answers, Context.Words)
                        .Select(each => new CheckedAnswer(each.Question, each.Answer, JourneyAddress.ToChange(step.Address)))
                ),
        ];

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => RedisplayAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await OpenAsync(cancel);
        if (Elsewhere() is { } elsewhere)
            return elsewhere;
        var result = await Context.SendAsync(Secret!, Version, cancel);
        return result.Refusal is { } refusal ? await RefuseAsync(refusal, cancel)
            : result.IsSent ? LocalRedirect(Journey.SentAddress)
            : StartAgain();
    }

    public sealed override async Task<IActionResult> RedisplayAsync(CancellationToken cancel)
    {
        await OpenAsync(cancel);
        if (Elsewhere() is { } elsewhere)
            return elsewhere;
        ViewData[VersionTagHelper.Key] = Held!.Version;
        return Page();
    }

    /// <summary>Where to, when there is nothing to check: it was sent, is held no more, or something is not answered yet.</summary>
    private IActionResult? Elsewhere() =>
        Held is null ? StartAgain()
        : Held.Reference is not null ? LocalRedirect(Journey.SentAddress)
        : Journey.FirstUnanswered(Answers) is { } open ? LocalRedirect(open.Address)
        : null;
}

/// <summary>A row of "check your answers".</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Answer">What was answered, in words; lines stay lines.</param>
/// <param name="ChangeAddress">Where it is changed.</param>
public sealed record CheckedAnswer(string Question, string Answer, string ChangeAddress);
