using System.Reflection;
using Heed.Platform.Journeys;

namespace Heed.Tests.House.Text;

/// <summary>Rules about public journeys, the tests' own among them.</summary>
public sealed class JourneyRuleTests
{
    [Fact]
    public void Every_answer_says_whether_it_is_about_a_person()
    {
        var answers = Repository
            .Types.Concat(typeof(JourneyRuleTests).Assembly.GetTypes())
            .Where(type => !type.IsAbstract && AnswersOf(type) is not null)
            .SelectMany(type => AnswersOf(type)!.GetProperties())
            .ToList();
        Rule.Holds(
            answers.Count,
            answers
                .Where(each => each.IsDefined(typeof(PersonalDataAttribute)) == each.IsDefined(typeof(NotPersonalDataAttribute)))
                .Select(each =>
                    $"{each.DeclaringType!.FullName}.{each.Name}: either [PersonalData(\"why\")] or [NotPersonalData]"
                )
        );
    }

    private static Type? AnswersOf(Type type)
    {
        for (var of = type.BaseType; of is not null; of = of.BaseType)
            if (of.IsGenericType && of.GetGenericTypeDefinition() == typeof(Journey<>))
                return of.GetGenericArguments()[0];
        return null;
    }
}
