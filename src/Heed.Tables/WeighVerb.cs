using System.CommandLine;
using Heed.Statistics.Weighting;

namespace Heed.Tables;

/// <summary><c>heed weigh</c>: weights for a file of responses. Exit code 2 and no file where a file has faults.</summary>
public sealed class WeighVerb
{
    private readonly Option<string> responses = new("--responses")
    {
        Description = "DataFile of responses, one row each.",
        Required = true,
    };
    private readonly Option<string> margins = new("--margins")
    {
        Description = "DataFile of margins: variable,level,population.",
        Required = true,
    };
    private readonly Option<string> id = new("--id") { Description = "Heading of the identifier.", Required = true };
    private readonly Option<string> destination = new("--out")
    {
        Description = "Where the weights go: id,weight.",
        Required = true,
    };
    private readonly Option<double?> upper = new("--trim-upper") { Description = "No weight above this (the mean is 1)." };
    private readonly Option<double?> lower = new("--trim-lower") { Description = "No weight below this (the mean is 1)." };
    private readonly Option<bool> rerake = new("--rerake") { Description = "Rake once more after trimming." };
    private readonly Option<double> tolerance = new("--tolerance")
    {
        Description = "Relative, for each level of each margin.",
        DefaultValueFactory = _ => 1e-9,
    };
    private readonly Option<int> rounds = new("--max-iterations")
    {
        Description = "Rounds allowed.",
        DefaultValueFactory = _ => 2_000,
    };
    private readonly Option<string?> population = new("--base")
    {
        Description = "The margin whose total is the population; the first if not given.",
    };
    private readonly Option<double> disagreement = new("--max-disagreement")
    {
        Description = "Per cent by which totals of margins may differ from the base.",
        DefaultValueFactory = _ => 5,
    };
    private readonly Option<string[]> withheld = new("--withheld")
    {
        Description = "A further word that means no answer; may be repeated.",
    };
    private readonly Option<bool> json = new("--json") { Description = "Report as one JSON object." };

    public Command Build()
    {
        var verb = new Command("weigh", "Find weights for a file of responses by raking.")
        {
            responses,
            margins,
            id,
            destination,
            upper,
            lower,
            rerake,
            tolerance,
            rounds,
            population,
            disagreement,
            withheld,
            json,
        };
        verb.SetAction(parsed => StatisticsConsole.Run(() => Report(parsed)));
        return verb;
    }

    private string Report(ParseResult parsed)
    {
        var request = Request(parsed);
        var weighed = WeighFiles.Run(request);
        return parsed.GetValue(json) ? WeighReport.Json(weighed, request.Rules) : WeighReport.Text(weighed, request.Rules);
    }

    private WeighRequest Request(ParseResult parsed) =>
        new()
        {
            Responses = parsed.GetValue(responses)!,
            Margins = parsed.GetValue(margins)!,
            Id = parsed.GetValue(id)!,
            Out = parsed.GetValue(destination)!,
            Withheld = parsed.GetValue(withheld) ?? [],
            Rules = new WeighingRules
            {
                Tolerance = parsed.GetValue(tolerance),
                MostIterations = parsed.GetValue(rounds),
                TrimUpper = parsed.GetValue(upper),
                TrimLower = parsed.GetValue(lower),
                Rerake = parsed.GetValue(rerake),
                BaseMargin = parsed.GetValue(population),
                MostDisagreement = parsed.GetValue(disagreement) / 100,
            },
        };
}
