using Heed.Consultations.Launching;
using Heed.Office.Doors;
using Heed.Platform.Setup;
using Heed.Platform.Time;
using Heed.Publishing.Doors;
using Heed.Staff.Doors;

namespace Heed.Consultations.Sample;

/// <summary>Confirms the gates of a demonstration consultation, has it cleared and launches it.</summary>
internal sealed class SampleLauncher(
    LaunchGates gates,
    ConsultationPublishing publishing,
    ItemClearance clearance,
    ItemPublishing items,
    ActingAs acting,
    IOfficeProfile office,
    TimeProvider clock
)
{
    public async Task LaunchAsync(Consultation consultation, SampleConsultation sample, CancellationToken cancel)
    {
        var author = await acting.FirstAsync(StaffRoles.Engagement, cancel);
        var chief = await acting.FirstAsync(StaffRoles.ChiefExecutive, cancel);
        var words = new SamplePlaceholders(office.Current, sample, clock.Today());
        await acting.RunAsync(author, () => ConfirmAsync(consultation, sample, words, author, cancel));
        await acting.RunAsync(chief, () => LetThroughAsync(consultation, chief, cancel));
        Check(await acting.RunAsync(author, () => publishing.SendAsync(consultation, author, cancel)), consultation);
        Check(await acting.RunAsync(chief, () => ClearAsync(consultation, chief, cancel)), consultation);
        Check(await acting.RunAsync(author, () => publishing.LaunchAsync(consultation, cancel)), consultation);
    }

    private async Task<bool> ConfirmAsync(
        Consultation c,
        SampleConsultation sample,
        SamplePlaceholders words,
        Guid author,
        CancellationToken cancel
    )
    {
        (Gate Gate, string Reason)[] decided =
        [
            (Gate.FormativeStage, words.Fill(sample.Gates.Formative)),
            (Gate.EnoughInformation, words.Fill(sample.Gates.Information)),
            (Gate.EnoughTime, words.Fill(sample.Gates.Time)),
            (Gate.PrivacyNotice, "It says what these questions collect, why, and how long it is kept."),
        ];
        var met = (await gates.StatusAsync(c, cancel)).Where(gate => gate.IsMet).Select(gate => gate.Gate).ToHashSet();
        foreach (var (gate, reason) in decided.Where(each => met.Contains(each.Gate)))
            Check(await gates.DecideAsync(c, gate, author, overriding: false, reason, cancel), c);
        return true;
    }

    /// <summary>
    /// Loaded on a day whose dates touch a restricted period, or with a closing day long past, the demonstration is let through
    /// by name, like any other.
    /// </summary>
    private async Task<bool> LetThroughAsync(Consultation c, Guid chief, CancellationToken cancel)
    {
        foreach (var gate in (await gates.StatusAsync(c, cancel)).Where(gate => !gate.IsDecided))
            Check(
                await gates.DecideAsync(
                    c,
                    gate.Gate,
                    chief,
                    overriding: true,
                    "This is a demonstration: it is open on any day.",
                    cancel
                ),
                c
            );
        return true;
    }

    private async Task<string?> ClearAsync(Consultation c, Guid chief, CancellationToken cancel)
    {
        var waiting = await items.StatusAsync(ConsultationContent.Kind, c.Id, cancel);
        var screening = EqualityScreening.NoEffect with
        {
            MattersMoreToSome = ScreeningAnswer.Yes,
            Outcome = ScreeningOutcome.DealtWith,
            Note =
                "It matters more to people who are heard less. Paper, large print and Easy Read are offered, and the groups to reach are named.",
        };
        var period = office.Current.RestrictedPeriodAt(clock.Today());
        var given = new NewClearance(chief, screening)
        {
            OverriddenPeriod = period?.Code,
            PeriodReason = period is null ? null : "This is a demonstration: it is open on any day.",
        };
        var (done, refusal) = await clearance.TryClearAsync(waiting!.VersionId, given, cancel);
        return done ? null : refusal;
    }

    private static void Check(string? refusal, Consultation consultation)
    {
        if (refusal is not null)
            throw new VerbRefusal($"{consultation.Title}: {refusal}");
    }
}
