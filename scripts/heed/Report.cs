using System.Globalization;
using System.Xml.Linq;

/// <summary>What the tests said, in the order in which people ask: what failed, what is slow, where the time goes, how many.</summary>
internal static class Report
{
    /// <summary>Prints the report; the exit code is 0 only when tests ran and nothing failed.</summary>
    public static int Say(IEnumerable<string> reports, IReadOnlyCollection<string> failedChecks)
    {
        var documents = reports.Select(report => XDocument.Load(report)).ToList();
        var tests = documents.SelectMany(document => document.Descendants("test")).Select(Test.Read).ToList();
        var errors = documents.SelectMany(document => document.Descendants("error")).Count();

        Shell.Heading("The twenty slowest tests");
        foreach (var test in tests.OrderByDescending(test => test.Seconds).Take(20))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{test.Seconds, 8:0.00} s  {test.Name}"));

        Shell.Heading("Time by room");
        foreach (
            var room in tests
                .GroupBy(test => test.Room, StringComparer.Ordinal)
                .OrderByDescending(room => room.Sum(test => test.Seconds))
        )
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{room.Sum(test => test.Seconds), 8:0.0} s  {room.Key} ({room.Count()} tests)"
                )
            );

        var broken = tests.Where(test => test.Result == "Fail").Select(test => test.Name).Concat(failedChecks).ToList();
        if (broken.Count > 0)
            Shell.Heading("Failed");
        broken.ForEach(Console.WriteLine);

        var passed = tests.Count(test => test.Result == "Pass");
        var failed = broken.Count + errors;
        var skipped = tests.Count - passed - tests.Count(test => test.Result == "Fail");
        Console.WriteLine();
        Console.WriteLine($"{passed} passed, {failed} failed" + (skipped > 0 ? $", {skipped} skipped" : ""));
        return failed == 0 && passed > 0 ? 0 : 1;
    }

    private sealed record Test(string Name, string Room, double Seconds, string Result)
    {
        public static Test Read(XElement element)
        {
            var type = element.Attribute("type")!.Value;
            var parts = type.Split('.');
            // Heed.Tests.<Room>.… and Heed.BrowserTests.…
            var room = parts is [_, "Tests", var name, _, ..] ? name : parts[1];
            return new(
                element.Attribute("name")!.Value,
                room,
                double.Parse(element.Attribute("time")!.Value, CultureInfo.InvariantCulture),
                element.Attribute("result")!.Value
            );
        }
    }
}
