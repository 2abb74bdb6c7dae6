using System.CommandLine;
using Heed.Platform.Setup;
using Heed.Tables;

namespace Heed;

/// <summary>The program's verbs. <c>serve</c> is what it does when none is given.</summary>
public static class CommandLine
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        var program = new VerbHost((place, settings, words) => HeedProgram.Build(place, settings, words));
        var root = new RootCommand("Heed: the engagement office of an elected local policing body in one program.")
        {
            program.Data,
            program.Database,
            program.Settings,
        };
        // Verbs of two words ("staff add", "consultation import") share their first.
        foreach (var verb in Verbs(arguments, program).ToList())
            Join(root, verb);
        var names = root.Subcommands.Select(command => command.Name).ToHashSet(StringComparer.Ordinal);
        var asked = arguments.Any(names.Contains) || arguments.Any(word => word is "--help" or "-h" or "-?" or "--version");
        return await root.Parse(asked ? arguments : ["serve", .. arguments]).InvokeAsync();
    }

    // Verbs that work on files alone start without a look at every type of the program, which would load most of its libraries.
    private static IEnumerable<Command> Verbs(string[] arguments, VerbHost program) =>
        arguments is ["weigh" or "tabulate", ..] ? OnFiles() : VerbsOfRooms(program).Concat(OnFiles());

    private static IEnumerable<Command> OnFiles() => [new WeighVerb().Build(), new TabulateVerb().Build()];

    private static IEnumerable<Command> VerbsOfRooms(VerbHost program) =>
        RoomAssemblies
            .All.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(IVerb)))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => ((IVerb)Activator.CreateInstance(type)!).Build(program));

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
