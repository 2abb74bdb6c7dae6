using Heed.Platform.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Platform.Journeys;

/// <summary>
/// One step: <see cref="Fill"/> shows what was answered before, <see cref="Apply"/> takes over what was typed. Checking, keeping, the
/// way on and back are here. With <c>?change=true</c> the person came from "check your answers" and goes back there.
/// </summary>
/// <typeparam name="TAnswers">The answers of the whole journey.</typeparam>
/// <typeparam name="TInput">What this form holds; its annotations say what must be typed.</typeparam>
public abstract class StepPage<TAnswers, TInput>(JourneyContext<TAnswers> context) : JourneyPage<TAnswers>(context)
    where TAnswers : class, new()
    where TInput : class, new()
{
    [BindProperty(SupportsGet = true, Name = JourneyAddress.Change)]
    public bool IsChange { get; set; }

    [BindProperty]
    public TInput Input { get; set; } = new();

    public override string? BackAddress => IsChange ? Journey.CheckAddress : Journey.AddressBefore(Step, Answers);

    private JourneyStep<TAnswers> Step =>
        Journey.Steps.Single(step =>
            string.Equals(step.Address, Request.Path.Value!.TrimEnd('/'), StringComparison.OrdinalIgnoreCase)
        );

    private bool IsFirst => Journey.Steps[0] == Step;

    protected abstract TInput Fill(TAnswers answers);

    /// <summary>Puts what was typed into the answers, or says why not.</summary>
    protected abstract Refusal? Apply(TAnswers answers);

    /// <summary>Reads whatever the page shows around its form.</summary>
    protected virtual Task ReadAroundAsync(CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Checks that need the database, such as whether a time is still free.</summary>
    protected virtual Task<Refusal?> CheckAsync(CancellationToken cancel) => Task.FromResult<Refusal?>(null);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        await OpenAsync(cancel);
        // Given with the page and not with its answer: then both halves of a double click have the same.
        if (IsFirst && (Secret is null || Held is { Reference: not null }))
            Begin();
        if (Elsewhere() is { } elsewhere)
            return elsewhere;
        Input = Fill(Answers);
        await ReadAroundAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await OpenAsync(cancel);
        if (Elsewhere() is { } elsewhere)
            return elsewhere;
        if (Secret is null)
            return await WithoutCookieAsync(cancel);
        if (ModelState.IsValid && await CheckAsync(cancel) is { } found)
            Refuse(found);
        if (!ModelState.IsValid)
            return await ShowAsync(cancel);
        var (answers, refusal) = await Context.ChangeAsync(Secret, Apply, cancel);
        if (answers is null)
        {
            Refuse(refusal!);
            return await ShowAsync(cancel);
        }
        Remember(Secret);
        return LocalRedirect(AddressOn(answers));
    }

    public sealed override async Task<IActionResult> RedisplayAsync(CancellationToken cancel)
    {
        await OpenAsync(cancel);
        return Elsewhere() ?? await ShowAsync(cancel);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        await ReadAroundAsync(cancel);
        return Page();
    }

    /// <summary>The way on: the next step, or back to the check and to whatever a changed answer asks anew.</summary>
    private string AddressOn(TAnswers answers) =>
        !IsChange ? Journey.AddressAfter(Step, answers)
        : Journey.FirstUnanswered(answers) is { } open ? JourneyAddress.ToChange(open.Address)
        : Journey.CheckAddress;

    /// <summary>Where to, when this step cannot be answered now.</summary>
    private IActionResult? Elsewhere() =>
        Held is { Reference: not null } ? LocalRedirect(Journey.SentAddress)
        : Journey.IsOpen(Step, Answers) ? null
        : Held is null ? StartAgain()
        : LocalRedirect(Journey.FirstUnanswered(Answers)?.Address ?? Journey.CheckAddress);

    /// <summary>The first form came without the cookie that its page gave: it is given again, and what was typed stays.</summary>
    private Task<IActionResult> WithoutCookieAsync(CancellationToken cancel)
    {
        Begin();
        Refuse(new("journey.cookie"));
        return ShowAsync(cancel);
    }
}

internal static class JourneyAddress
{
    public const string Change = "change";

    /// <summary>A step as it is reached from "check your answers".</summary>
    public static string ToChange(string step) => $"{step}?{Change}=true";
}
