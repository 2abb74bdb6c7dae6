using System.CommandLine;

namespace Heed.Tables;

/// <summary><c>heed tabulate</c>: a weighted table with standard errors. Exit code 2 where a file has faults.</summary>
public sealed class TabulateVerb
{
    private readonly Option<string> responses = new("--responses")
    {
        Description = "DataFile of responses, one row each.",
        Required = true,
    };
    private readonly Option<string> weights = new("--weights")
    {
        Description = "DataFile of weights: id,weight.",
        Required = true,
    };
    private readonly Option<string> id = new("--id") { Description = "Heading of the identifier.", Required = true };
    private readonly Option<string> rows = new("--rows")
    {
        Description = "Heading of the question in the rows.",
        Required = true,
    };
    private readonly Option<string?> columns = new("--columns") { Description = "Heading of the question in the columns." };
    private readonly Option<string?> mean = new("--mean") { Description = "Heading of a number to take the mean of." };
    private readonly Option<string?> margins = new("--margins")
    {
        Description = "DataFile of the margins the weights were raked to.",
    };
    private readonly Option<string[]> withheld = new("--withheld")
    {
        Description = "A further word that means no answer; may be repeated.",
    };
    private readonly Option<bool> json = new("--json") { Description = "Report as one JSON object." };

    public Command Build()
    {
        var verb = new Command("tabulate", "Make a weighted table with standard errors.")
        {
            responses,
            weights,
            id,
            rows,
            columns,
            mean,
            margins,
            withheld,
            json,
        };
        verb.SetAction(parsed =>
            StatisticsConsole.Run(() =>
            {
                var table = Tabulator.Run(Request(parsed));
                return parsed.GetValue(json) ? TabulateReport.Json(table) : TabulateReport.Text(table);
            })
        );
        return verb;
    }

    private TabulateRequest Request(ParseResult parsed) =>
        new()
        {
            Responses = parsed.GetValue(responses)!,
            Weights = parsed.GetValue(weights)!,
            Id = parsed.GetValue(id)!,
            Rows = parsed.GetValue(rows)!,
            Columns = parsed.GetValue(columns),
            Mean = parsed.GetValue(mean),
            Margins = parsed.GetValue(margins),
            Withheld = parsed.GetValue(withheld) ?? [],
        };
}
