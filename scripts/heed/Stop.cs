using System.Runtime.InteropServices;

/// <summary>Ends in good order when asked to.</summary>
internal static class Stop
{
    /// <summary>Completes when somebody presses Ctrl+C or the system asks this program to end.</summary>
    public static async Task AskedAsync()
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Take);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Take);
        await asked.Task;

        void Take(PosixSignalContext context)
        {
            context.Cancel = true;
            asked.TrySetResult();
        }
    }

    /// <summary>Runs <paramref name="clear"/> when this program is asked to end before it is done.</summary>
    public static IDisposable Clears(Action clear)
    {
        var signals = new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM }.Select(signal =>
            PosixSignalRegistration.Create(
                signal,
                _ =>
                {
                    clear();
                    Environment.Exit(130);
                }
            )
        );
        return new Registrations([.. signals]);
    }

    private sealed class Registrations(IReadOnlyList<IDisposable> signals) : IDisposable
    {
        public void Dispose()
        {
            foreach (var signal in signals)
                signal.Dispose();
        }
    }
}
