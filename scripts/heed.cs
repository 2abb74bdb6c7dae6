#:property PublishAot=false
#:property NoWarn=$(NoWarn);MA0047;MA0048;RS0030;CA1050
// The one entry to the house: ./heed run | test | check | bench | map | migration | mutate | new | publish | postgres. The verbs are in scripts/heed/.

return args switch
{
    [_, .. var rest] when rest.Contains("--help") || rest.Contains("-h") => HouseVerbs.Help(asked: true),
    ["run", .. var rest] => await RunVerb.RunAsync(rest),
    ["test", .. var rest] => await TestVerb.RunAsync(rest),
    ["check", .. var rest] => CheckVerb.Run(rest),
    ["bench", .. var rest] => await BenchVerb.RunAsync(rest),
    ["map"] => HouseVerbs.Map(),
    ["new", .. var rest] => NewVerb.Run(rest),
    ["publish", var folder] => HouseVerbs.Publish(folder),
    ["migration", .. var rest] => HouseVerbs.Migration(rest),
    ["mutate", .. var rest] => HouseVerbs.Mutate(rest),
    ["postgres"] => await HouseVerbs.PostgresAsync(),
    _ => HouseVerbs.Help(),
};
