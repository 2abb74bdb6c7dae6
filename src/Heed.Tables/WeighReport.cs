using System.Text.Json;
using Heed.Statistics.Weighting;

namespace Heed.Tables;

/// <summary>What weighting did, for a reader or for a program.</summary>
public static class WeighReport
{
    /// <summary>One JSON object.</summary>
    public static string Json(WeighingResult weighed, WeighingRules rules)
    {
        ArgumentNullException.ThrowIfNull(weighed);
        ArgumentNullException.ThrowIfNull(rules);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
            Write(json, weighed, rules);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>A few lines of text.</summary>
    public static string Text(WeighingResult weighed, WeighingRules rules)
    {
        ArgumentNullException.ThrowIfNull(weighed);
        ArgumentNullException.ThrowIfNull(rules);
        var lines = new List<string>
        {
            FormattableString.Invariant($"Respondents            {weighed.People:N0}"),
            FormattableString.Invariant($"Population             {weighed.Population:N0}"),
            FormattableString.Invariant($"Rounds of raking       {weighed.Iterations}"),
            FormattableString.Invariant($"Greatest margin error  {weighed.MaxRelativeMarginError:G3}"),
            FormattableString.Invariant($"Design effect          {weighed.Kish.DesignEffect:F3}"),
            FormattableString.Invariant(
                $"Effective sample       {weighed.Kish.EffectiveSample:N1} ({weighed.Kish.Efficiency:P1})"
            ),
            FormattableString.Invariant($"Weights                {weighed.Smallest:F4} to {weighed.Greatest:F4}, mean 1"),
        };
        if (rules.Trims)
            lines.Add(FormattableString.Invariant($"Trimmed                {weighed.Trimmed:N0} people"));
        if (weighed.RerakeIterations > 0)
            lines.Add(FormattableString.Invariant($"Raked again            {weighed.RerakeIterations} rounds after trimming"));
        foreach (var margin in weighed.Margins)
            lines.Add(
                FormattableString.Invariant(
                    $"Margin {margin.Variable}: {margin.PopulationTotal:N0} people, rescaled by {margin.RescaledBy:F6}, {margin.Missing:P1} of respondents without an answer"
                )
            );
        return string.Join(Environment.NewLine, lines) + Environment.NewLine;
    }

    private static void Write(Utf8JsonWriter json, WeighingResult weighed, WeighingRules rules)
    {
        json.WriteStartObject();
        json.WriteNumber("n", weighed.People);
        json.WriteNumber("population", weighed.Population);
        json.WriteNumber("iterations", weighed.Iterations);
        json.WriteNumber("max_relative_margin_error", weighed.MaxRelativeMarginError);
        json.WriteNumber("design_effect", weighed.Kish.DesignEffect);
        json.WriteNumber("effective_sample", weighed.Kish.EffectiveSample);
        json.WriteNumber("efficiency", weighed.Kish.Efficiency);
        json.WriteNumber("weight_min", weighed.Smallest);
        json.WriteNumber("weight_max", weighed.Greatest);
        json.WriteNumber("trimmed", weighed.Trimmed);
        json.WriteBoolean("reraked", rules.Rerake && weighed.RerakeIterations > 0);
        json.WriteNumber("rerake_iterations", weighed.RerakeIterations);
        json.WriteStartArray("margins");
        foreach (var margin in weighed.Margins)
        {
            json.WriteStartObject();
            json.WriteString("variable", margin.Variable);
            json.WriteNumber("population_total", margin.PopulationTotal);
            json.WriteNumber("rescaled_by", margin.RescaledBy);
            json.WriteNumber("missing", margin.Missing);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
