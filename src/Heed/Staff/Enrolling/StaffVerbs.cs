using System.CommandLine;
using Heed.Platform.Audit;
using Heed.Platform.Data;
using Heed.Platform.Setup;
using Heed.Platform.Time;
using Heed.Platform.Web;
using Heed.Staff.Doors;
using Microsoft.EntityFrameworkCore;

namespace Heed.Staff.Enrolling;

/// <summary><c>heed staff add</c>: makes an account from the console, above all the first administrator's. With it goes <c>heed staff link</c>.</summary>
internal sealed class StaffAddVerb : IVerb
{
    public Command Build(VerbHost program)
    {
        var name = new Option<string>("--name") { Description = "The person's name.", Required = true };
        var email = new Option<string>("--email")
        {
            Description = "Their email address, which is their user name.",
            Required = true,
        };
        var role = new Option<string[]>("--role")
        {
            Description = $"What they do; may be given more than once. One of: {string.Join(", ", StaffRoles.All)}.",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var add = new Command("add", "Make an account, and print the link by which its person sets it up.") { name, email, role };
        add.SetAction(
            (parsed, cancel) =>
                program.RunAsync(
                    parsed,
                    (services, stop) =>
                        AddAsync(services, parsed.GetValue(name)!, parsed.GetValue(email)!, parsed.GetValue(role)!, stop),
                    cancel
                )
        );
        return new Command("staff", "People who work in the office.") { add, StaffLinkVerb.Build(program) };
    }

    private static async Task<int> AddAsync(
        IServiceProvider services,
        string name,
        string email,
        string[] roles,
        CancellationToken cancel
    )
    {
        var db = services.GetRequiredService<HeedDb>();
        if (!AccountRules.MayBe(name, email, roles, out var refusal))
            throw new VerbRefusal(refusal!);
        var key = Account.KeyOf(email);
        if (await db.Set<Account>().AnyAsync(each => each.EmailKey == key, cancel))
            throw new VerbRefusal($"{email} has an account already. For a new link: heed staff link --email {email}");
        var clock = services.GetRequiredService<TimeProvider>();
        var account = new Account(name, email, roles, clock.GetUtcNow());
        db.Add(account);
        services
            .GetRequiredService<AuditTrail>()
            .Record(
                StaffEvents.Made,
                account.Id,
                after: new
                {
                    account.Name,
                    account.Email,
                    account.RoleCodes,
                }
            );
        await StaffLinkVerb.PrintAsync(services, account, cancel);
        return 0;
    }
}

/// <summary><c>heed staff link</c>: a new link for somebody who cannot sign in, when no administrator can give them one.</summary>
internal static class StaffLinkVerb
{
    public static Command Build(VerbHost program)
    {
        var email = new Option<string>("--email") { Description = "Their email address.", Required = true };
        var link = new Command("link", "Print a new link for somebody who cannot sign in.") { email };
        link.SetAction(
            (parsed, cancel) =>
                program.RunAsync(
                    parsed,
                    async (services, stop) =>
                    {
                        var key = Account.KeyOf(parsed.GetValue(email)!);
                        var account =
                            await services
                                .GetRequiredService<HeedDb>()
                                .Set<Account>()
                                .SingleOrDefaultAsync(each => each.EmailKey == key, stop)
                            ?? throw new VerbRefusal("There is no account with that address.");
                        account.ForgetSecrets();
                        await PrintAsync(services, account, stop);
                        return 0;
                    },
                    cancel
                )
        );
        return link;
    }

    /// <summary>Makes a link, saves, and prints it.</summary>
    internal static async Task PrintAsync(IServiceProvider services, Account account, CancellationToken cancel)
    {
        var token = await services.GetRequiredService<Invitations>().InviteAsync(account, cancel);
        await services.GetRequiredService<HeedDb>().SaveChangesAsync(cancel);
        var ends = LondonTime.Full(services.GetRequiredService<TimeProvider>().GetUtcNow() + Enrolment.Lasts);
        var address = services.GetRequiredService<SiteAddress>().Of(StaffLinks.Site.Enrol(token));
        await Console.Out.WriteLineAsync(
            $"{account.Name} ({account.Email}) sets their password and telephone here, once, until {ends}:{Environment.NewLine}{address}"
        );
    }
}
