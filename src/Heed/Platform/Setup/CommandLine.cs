using System.CommandLine;
using Heed.Platform.Statistics;

namespace Heed.Platform.Setup;

/// <summary>The program's verbs. <c>serve</c> is what it does when none is given.</summary>
public static class CommandLine
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        var program = new VerbHost();
        var root = new RootCommand("Heed: the engagement office of an elected local policing body in one program.")
        {
            program.Data,
            program.Database,
            program.Settings,
        };
        var verbs = Verbs(arguments).Select(verb => verb.Build(program)).ToList();
        // Verbs of two words ("staff add", "consultation import") share their first.
        foreach (var verb in verbs)
            Join(root, verb);
        var names = root.Subcommands.Select(command => command.Name).ToHashSet(StringComparer.Ordinal);
        var asked = arguments.Any(names.Contains) || arguments.Any(word => word is "--help" or "-h" or "-?" or "--version");
        return await root.Parse(asked ? arguments : ["serve", .. arguments]).InvokeAsync();
    }

    // Verbs that work on files alone start without a look at every type of the program, which would load most of its libraries.
    private static IEnumerable<IVerb> Verbs(string[] arguments) =>
        arguments is ["weigh" or "tabulate", ..] ? [new WeighVerb(), new TabulateVerb()] : AllVerbs();

    private static IEnumerable<IVerb> AllVerbs() =>
        typeof(CommandLine)
            .Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(IVerb)))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (IVerb)Activator.CreateInstance(type)!);

    private static void Join(Command parent, Command verb)
    {
        var known = parent.Subcommands.FirstOrDefault(command =>
            string.Equals(command.Name, verb.Name, StringComparison.Ordinal)
        );
        if (known is null)
            parent.Subcommands.Add(verb);
        else
            foreach (var sub in verb.Subcommands.ToList())
                Join(known, sub);
    }
}
