using BenchmarkDotNet.Running;
using Heed.Bench.Desk;
using Heed.Bench.Journeys;
using Heed.Bench.Statistics;

// ./heed bench               every comparison with a peer or a ceiling, run in turn on this machine
// ./heed bench survey|columns [ROWS ...]     one of them
// ./heed bench journeys [ROUNDS [SECONDS]]   respondents' journeys, the public page and durable commits, beside bare ones
// ./heed bench commits [ROUNDS [SECONDS]]    durable commits alone
// ./heed bench lists [ROUNDS [SECONDS]]      the desk's lists and Today, with 5,000 items over 100
// ./heed bench beside [ROUNDS [SECONDS]]     respondents' p99, with a slow desk form held open beside them over without
// ./heed bench micro [BenchmarkDotNet arguments]    the algorithms alone
switch (args)
{
    case ["survey", .. var rows]:
        return SurveyRatios.Run(rows);
    case ["columns", ..]:
        return await ColumnRatios.RunAsync();
    case ["journeys", .. var rest]:
        return await JourneyBench.RunAsync(rest);
    case ["commits", .. var rest]:
        return await CommitBench.RunAsync(rest);
    case ["lists", .. var rest]:
        return await ListBench.RunAsync(rest);
    case ["beside", .. var rest]:
        return await BesideBench.RunAsync(rest);
    case ["micro", .. var rest]:
        BenchmarkSwitcher.FromAssembly(typeof(SurveyRatios).Assembly).Run(rest);
        return 0;
    case []:
        int[] results =
        [
            SurveyRatios.Run([]),
            await ColumnRatios.RunAsync(),
            await JourneyBench.RunAsync([]),
            await ListBench.RunAsync([]),
            await BesideBench.RunAsync([]),
        ];
        return results.Max();
    default:
        Console.Error.WriteLine("./heed bench [survey|columns|journeys|commits|lists|beside|micro]");
        return 1;
}
