using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Heed.Platform.Jobs;
using Heed.Platform.Setup;
using NetArchTest.Rules;

namespace Heed.Tests.House.Text;

/// <summary>Rules about types, read from the assemblies.</summary>
public sealed class TypeRuleTests
{
    private static readonly string[] Suffixes =
    [
        "Manager",
        "Helper",
        "Helpers",
        "Util",
        "Utils",
        "Processor",
        "Handler",
        "Wrapper",
        "Base",
        "Impl",
        "Dto",
        "Info",
        "Data",
        "Repository",
        "Service",
    ];

    /// <summary>Words that were once ours alone: GLOSSARY.md says what stands in their place.</summary>
    private static readonly string[] PrivateWords =
    [
        "Asked",
        "Clerk",
        "Given",
        "Kept",
        "Reading",
        "Reads",
        "Said",
        "Seen",
        "Shown",
        "Standing",
        "Standings",
        "Typed",
        "Vault",
        "Withholding",
        "Writing",
    ];

    private static readonly string[] Folders =
    [
        "Models",
        "Services",
        "Helpers",
        "Utils",
        "Common",
        "Core",
        "Validators",
        "Interfaces",
    ];

    /// <summary>In a room's own namespace without being one of its nouns.</summary>
    private static readonly string[] NotNouns =
    [
        // They stand in a folder whose name is an entity's, and cannot bear its name.
        "Heed.Consultations.ConsultationImportVerb",
        "Heed.Consultations.AnswerImport",
        // What every act of publishing asks and leaves behind: a service under a noun’s name.
        "Heed.Publishing.PublishingAudit",
    ];

    [Fact]
    public void Rooms_use_only_the_doors_of_other_rooms()
    {
        var used = Repository.Rooms.SelectMany(room => TypesUsedBy(room).Select(type => (room, type))).ToList();
        Rule.Holds(
            used.Count,
            used.Where(each => Repository.Rooms.Contains(each.type.Room) && each.type.Namespace != $"Heed.{each.type.Room}.Doors")
                .Select(each => $"{each.room} uses {each.type.Namespace}.{each.type.Name}, which is behind a door")
        );
    }

    [Fact]
    public void Nouns_know_neither_the_database_nor_the_web() =>
        Rule.Holds(
            Repository.Rooms.Count,
            Broken(
                Types
                    .InAssemblies(Repository.Rooms.Select(AssemblyOf))
                    .That()
                    .ResideInNamespaceMatching(@"^Heed\.\w+$")
                    .And()
                    .DoNotHaveNameEndingWith("Tables")
                    .And()
                    .DoNotHaveNameEndingWith("Room")
                    .And()
                    .DoNotHaveNameMatching($"^({string.Join('|', NotNouns.Select(name => name.Split('.')[^1]))})$")
                    .ShouldNot()
                    .HaveDependencyOnAny("Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore")
            )
        );

    [Fact]
    public void No_type_has_a_suffix_that_says_nothing()
    {
        var types = Repository.Types.Where(IsOurs).ToList();
        Rule.Holds(
            types.Count,
            types
                .Where(type => !type.Name.EndsWith("TagHelper", StringComparison.Ordinal))
                .Where(type =>
                    Suffixes.Any(suffix => type.Name.EndsWith(suffix, StringComparison.Ordinal) && type.Name != suffix)
                )
                .Select(type => type.FullName!)
        );
    }

    [Fact]
    public void No_type_has_a_suffix_that_only_we_understand()
    {
        var types = Repository.Types.Where(IsOurs).ToList();
        Rule.Holds(
            types.Count,
            types
                // A job is a sentence about what it does, and its name is in the database.
                .Where(type => !type.IsAssignableTo(typeof(IScheduledJob)))
                .Where(type => PrivateWords.Any(word => type.Name.EndsWith(word, StringComparison.Ordinal)))
                .Select(type => $"{type.FullName}: see \"Words of the code\" in GLOSSARY.md")
        );
    }

    [Fact]
    public void A_sheet_is_an_answer_sheet()
    {
        var types = Repository.Types.Where(IsOurs).ToList();
        Rule.Holds(
            types.Count,
            types
                .Where(type => type.Name.Contains("Sheet", StringComparison.Ordinal))
                .Where(type => type.Namespace!.Split('.')[1] != "Consultations")
                .Select(type => type.FullName!)
        );
    }

    [Fact]
    public void No_folder_is_named_by_kind()
    {
        var files = Repository.Under("src", ".cs", ".cshtml", ".ts");
        Rule.Holds(files.Count, files.Where(file => file.Path.Split('/').Any(Folders.Contains)).Select(file => file.Path));
    }

    /// <summary>What the compiler makes has names that nobody wrote.</summary>
    internal static bool IsOurs(Type type) =>
        type.Namespace?.StartsWith("Heed", StringComparison.Ordinal) == true && !type.Name.Contains('<');

    private static IEnumerable<string> Broken(ConditionList rule) =>
        rule.GetResult().FailingTypes.Select(type => $"{type.FullName}: {type.Explanation}");

    /// <summary>The types of other assemblies that an assembly mentions, read from its table of them: its code need not be read.</summary>
    private static IEnumerable<(string Room, string Namespace, string Name)> TypesUsedBy(string room)
    {
        using var file = new PEReader(File.OpenRead(AssemblyOf(room).Location));
        var assembly = file.GetMetadataReader();
        foreach (var type in assembly.TypeReferences.Select(assembly.GetTypeReference))
            // What lies within another type is there with that type.
            if (type.ResolutionScope is { Kind: HandleKind.AssemblyReference } scope)
                yield return (
                    assembly.GetString(assembly.GetAssemblyReference((AssemblyReferenceHandle)scope).Name).Split('.')[^1],
                    assembly.GetString(type.Namespace),
                    assembly.GetString(type.Name)
                );
    }

    private static Assembly AssemblyOf(string room) => RoomAssemblies.All.Single(each => each.GetName().Name == $"Heed.{room}");
}
