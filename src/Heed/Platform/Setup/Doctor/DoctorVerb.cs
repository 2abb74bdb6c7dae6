using System.CommandLine;
using Heed.Platform.Audit;
using Heed.Platform.Data;
using Heed.Platform.Mail;

namespace Heed.Platform.Setup.Doctor;

/// <summary><c>heed doctor</c>: looks at everything the program needs and prints what to mend. Exit code 1 when something is wrong.</summary>
internal sealed class DoctorVerb : IVerb
{
    public Command Build(VerbHost program)
    {
        var verb = new Command("doctor", "Look at everything Heed needs, and say what to mend.");
        verb.SetAction(
            async (parsed, cancel) =>
            {
                try
                {
                    return await program.RunAsync(parsed, LookAsync, cancel);
                }
                catch (Exception unreadable)
                    when (unreadable is InvalidDataException or FormatException or InvalidOperationException)
                {
                    await PrintAsync(
                        new(
                            "Settings",
                            Health.Wrong,
                            unreadable.GetBaseException().Message,
                            "Correct heed.json: it must be JSON, each value of the kind that the documentation says."
                        )
                    );
                    return 1;
                }
            }
        );
        return verb;
    }

    private static async Task<int> LookAsync(IServiceProvider services, CancellationToken cancel)
    {
        await PrintAsync(new("Settings", Health.Well, "Read."));
        var checks = new Checks(
            services.GetRequiredService<DataLocation>(),
            services.GetRequiredService<HeedDb>(),
            services.GetRequiredService<DatabaseState>(),
            services.GetRequiredService<AuditChain>(),
            services.GetRequiredService<MailSettings>()
        );
        var findings = await checks.AllAsync(cancel);
        foreach (var finding in findings)
            await PrintAsync(finding);
        var wrong = findings.Count(finding => finding.Health == Health.Wrong);
        await Console.Out.WriteLineAsync(wrong == 0 ? "All is well." : $"{wrong} to mend.");
        return wrong == 0 ? 0 : 1;
    }

    private static async Task PrintAsync(CheckResult finding)
    {
        var sign = finding.Health switch
        {
            Health.Well => "  ok ",
            Health.Note => "note ",
            _ => "WRONG",
        };
        await Console.Out.WriteLineAsync($"{sign}  {finding.What}: {finding.Text}");
        if (finding.Fix is not null)
            await Console.Out.WriteLineAsync($"         → {finding.Fix}");
    }
}
