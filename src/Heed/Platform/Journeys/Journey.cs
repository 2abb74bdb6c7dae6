using Heed.Platform.Forms;

namespace Heed.Platform.Journeys;

/// <summary>
/// A public form of several pages: its steps in order, "check your answers", and "sent" with a reference. A room declares it once and
/// registers it; <see cref="StepPage{TAnswers,TInput}"/>, <see cref="CheckPage{TAnswers}"/> and <see cref="SentPage{TAnswers}"/> are the
/// bases of its pages. Answers wait in the database, sealed with a secret that only the person's cookie holds, until they are sent
/// or <see cref="KeptFor"/> has passed.
/// </summary>
/// <typeparam name="TAnswers">
/// What is held between the pages, written as JSON. Each property says by <see cref="PersonalDataAttribute"/> or
/// <see cref="NotPersonalDataAttribute"/> whether it is about the person.
/// </typeparam>
/// <remarks>See docs/recipes/a-public-journey.md. The respondent's journey in Consultations is older, faster and another one.</remarks>
public abstract class Journey<TAnswers>
    where TAnswers : class, new()
{
    /// <summary>Names the journey in the database and in its cookie, so it is never changed: "meeting".</summary>
    public abstract string Code { get; }

    /// <summary>What all its addresses begin with. The cookie is sent there and nowhere else.</summary>
    public abstract string Root { get; }

    public abstract IReadOnlyList<JourneyStep<TAnswers>> Steps { get; }

    public abstract string CheckAddress { get; }

    public abstract string SentAddress { get; }

    /// <summary>The page before the first step, to which "Back" leads from there; null when there is none.</summary>
    public virtual string? Entrance => null;

    /// <summary>How long after the last change unsent answers are kept; and the reference, after sending.</summary>
    public virtual TimeSpan KeptFor => TimeSpan.FromHours(24);

    /// <summary>A new reference: short enough to be told on the telephone, and too rare to be guessed.</summary>
    public virtual string NewReference() => JourneyReference.Draw();

    /// <summary>
    /// Makes of the answers what the office works with, or says why that cannot be. It runs in the transaction that marks the
    /// answers as sent, once, however often the button is pressed.
    /// </summary>
    public abstract Task<Refusal?> SendAsync(TAnswers answers, string reference, CancellationToken cancel);

    /// <summary>The steps that somebody with these answers is asked.</summary>
    internal IReadOnlyList<JourneyStep<TAnswers>> StepsFor(TAnswers answers) => [.. Steps.Where(step => step.Asks(answers))];

    internal JourneyStep<TAnswers>? FirstUnanswered(TAnswers answers) =>
        StepsFor(answers).FirstOrDefault(step => !step.IsAnswered(answers));

    /// <summary>Whether the step is asked and everything before it is answered.</summary>
    internal bool IsOpen(JourneyStep<TAnswers> step, TAnswers answers) =>
        step.Asks(answers) && StepsFor(answers).TakeWhile(each => each != step).All(each => each.IsAnswered(answers));

    internal string AddressAfter(JourneyStep<TAnswers> step, TAnswers answers) =>
        StepsFor(answers).SkipWhile(each => each != step).Skip(1).FirstOrDefault()?.Address ?? CheckAddress;

    internal string? AddressBefore(JourneyStep<TAnswers>? step, TAnswers answers) =>
        StepsFor(answers).TakeWhile(each => each != step).LastOrDefault()?.Address ?? Entrance;
}

/// <summary>One page of questions.</summary>
/// <param name="Address">Where it is asked.</param>
public sealed record JourneyStep<TAnswers>(string Address)
{
    /// <summary>Whether it has been answered well enough to go on.</summary>
    public required Func<TAnswers, bool> IsAnswered { get; init; }

    /// <summary>What "check your answers" shows of it: each question with its answer.</summary>
    public required Func<TAnswers, Words.Phrasebook, IEnumerable<(string Question, string Answer)>> Shows { get; init; }

    /// <summary>Whether it is asked at all, given the answers before it.</summary>
    public Func<TAnswers, bool> Asks { get; init; } = _ => true;

    /// <summary>Empties its answers. Done as soon as it is asked no more, so that nothing is sent that the person does not see.</summary>
    public Action<TAnswers> Forgets { get; init; } = _ => { };
}
