using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Heed.Tests.Office;

/// <summary>
/// Checks a document against the part of JSON Schema 2020-12 that our schemas use. A keyword it does not know is a fault, so
/// that a schema can never ask for something that is not looked at.
/// </summary>
internal sealed class SchemaCheck(JsonNode root)
{
    public List<string> Faults { get; } = [];

    public static List<string> Of(JsonNode schema, JsonNode document)
    {
        var check = new SchemaCheck(schema);
        check.Check(schema, document, "$");
        return check.Faults;
    }

    private void Check(JsonNode schema, JsonNode? value, string at)
    {
        foreach (var (keyword, rule) in schema.AsObject())
        {
            if (!Holds(keyword, rule!, schema, value, at))
            {
                Faults.Add($"{at}: {keyword} {rule!.ToJsonString()} does not hold for {value?.ToJsonString() ?? "null"}");
            }
        }
    }

    private bool Holds(string keyword, JsonNode rule, JsonNode schema, JsonNode? value, string at) =>
        keyword switch
        {
            "$schema" or "$defs" or "title" => true,
            "$ref" => Follow(rule, value, at),
            "type" => rule is JsonArray types ? types.Any(t => IsOf((string)t!, value)) : IsOf((string)rule!, value),
            "const" => JsonNode.DeepEquals(rule, value),
            "enum" => rule.AsArray().Any(v => JsonNode.DeepEquals(v, value)),
            "oneOf" => rule.AsArray().Count(s => Fits(s!, value)) == 1,
            "required" => value is not JsonObject o || rule.AsArray().All(k => o.ContainsKey((string)k!)),
            "properties" => Properties(rule, value, at),
            "additionalProperties" => Additional(rule, schema, value, at),
            "minProperties" => value is not JsonObject o || o.Count >= (int)rule,
            "maxProperties" => value is not JsonObject o || o.Count <= (int)rule,
            "items" => Items(rule, value, at),
            "minItems" => value is not JsonArray a || a.Count >= (int)rule,
            "uniqueItems" => value is not JsonArray a || a.DistinctBy(v => v!.ToJsonString()).Count() == a.Count,
            "minLength" => IsOf("string", value) is false || ((string)value!).Length >= (int)rule,
            "maxLength" => IsOf("string", value) is false || ((string)value!).Length <= (int)rule,
            "pattern" => IsOf("string", value) is false
                || Regex.IsMatch((string)value!, (string)rule!, RegexOptions.ECMAScript, TimeSpan.FromSeconds(1)),
            "minimum" => IsOf("integer", value) is false || (int)value! >= (int)rule,
            "format" => IsOf("string", value) is false || HasFormat((string)rule!, (string)value!),
            _ => throw new NotSupportedException($"{at}: the schema uses “{keyword}”, which is not checked."),
        };

    private bool Follow(JsonNode rule, JsonNode? value, string at)
    {
        Check(((string)rule!).Split('/').Skip(1).Aggregate(root, (node, key) => node[key]!), value, at);
        return true;
    }

    private bool Properties(JsonNode rule, JsonNode? value, string at)
    {
        foreach (var (key, of) in rule.AsObject().Where(p => value is JsonObject o && o.ContainsKey(p.Key)))
        {
            Check(of!, value![key], $"{at}.{key}");
        }
        return true;
    }

    private bool Additional(JsonNode rule, JsonNode schema, JsonNode? value, string at)
    {
        var known = schema["properties"]?.AsObject();
        var others = value is JsonObject o
            ? [.. o.Where(p => known?.ContainsKey(p.Key) is not true)]
            : new List<KeyValuePair<string, JsonNode?>>();
        if (rule.GetValueKind() == JsonValueKind.False)
        {
            return others.Count == 0;
        }
        others.ForEach(p => Check(rule, p.Value, $"{at}.{p.Key}"));
        return true;
    }

    private bool Items(JsonNode rule, JsonNode? value, string at)
    {
        for (var i = 0; value is JsonArray a && i < a.Count; i++)
        {
            Check(rule, a[i], $"{at}[{i}]");
        }
        return true;
    }

    private bool Fits(JsonNode schema, JsonNode? value)
    {
        var alone = new SchemaCheck(root);
        alone.Check(schema, value, "$");
        return alone.Faults.Count == 0;
    }

    private static bool IsOf(string type, JsonNode? value) =>
        (type, value?.GetValueKind()) switch
        {
            ("null", null) or ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) => true,
            ("string", JsonValueKind.String) or ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
            ("integer", JsonValueKind.Number) => value!.AsValue().TryGetValue<int>(out _),
            _ => false,
        };

    private static bool HasFormat(string format, string value) =>
        format switch
        {
            "date" => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "uri" => Uri.TryCreate(value, UriKind.Absolute, out _),
            "email" => value.Count(c => c == '@') == 1,
            _ => throw new NotSupportedException($"Format {format} is not checked."),
        };
}
