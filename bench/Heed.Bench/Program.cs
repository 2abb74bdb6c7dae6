using BenchmarkDotNet.Running;
using Heed.Bench.Journeys;
using Heed.Bench.Statistics;

// ./heed bench               every comparison with a peer or a ceiling, run in turn on this machine
// ./heed bench survey|columns [ROWS ...]     one of them
// ./heed bench journeys [ROUNDS [SECONDS]]   respondents' journeys, the public page and durable commits, beside bare ones
// ./heed bench commits [ROUNDS [SECONDS]]    durable commits alone
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
    case ["micro", .. var rest]:
        BenchmarkSwitcher.FromAssembly(typeof(SurveyRatios).Assembly).Run(rest);
        return 0;
    case []:
        return Math.Max(Math.Max(SurveyRatios.Run([]), await ColumnRatios.RunAsync()), await JourneyBench.RunAsync([]));
    default:
        Console.Error.WriteLine("./heed bench [survey|columns|journeys|commits|micro]");
        return 1;
}
