using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Heed.Platform.Components.Fields;

/// <summary>What a form field shows: its name and id, what was typed or stored, and what was wrong with it.</summary>
/// <param name="Name">The form name, with the prefix of any enclosing model.</param>
/// <param name="Id">The id of the first control, which the error summary links to.</param>
/// <param name="Error">The first message of the model state, or null.</param>
/// <param name="Values">What was typed if anything was, even if it could not be read; else what the model holds.</param>
public sealed record FieldState(string Name, string Id, string? Error, IReadOnlyList<string> Values)
{
    public string? Value => Values.Count > 0 ? Values[0] : null;

    public string HintId => $"{Id}-hint";

    public string ErrorId => $"{Id}-error";

    /// <summary>The id that a form name gets.</summary>
    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_") ?? "";

    public static FieldState Of(ViewContext view, string name, object? model)
    {
        FieldOrder.Of(view).Add(name);
        var state = view.ViewData.ModelState.TryGetValue(name, out var entry) ? entry : null;
        var values = Typed(state) ?? Stored(model);
        return new(name, IdOf(name), ErrorIn(state), values);
    }

    /// <summary>What was typed into a part of a field, such as the month of a date.</summary>
    public static string? PartOf(ViewContext view, string name) =>
        view.ViewData.ModelState.TryGetValue(name, out var entry) && Typed(entry) is [var first, ..] ? first : null;

    private static string? ErrorIn(ModelStateEntry? state) => state is { Errors: [var first, ..] } ? first.ErrorMessage : null;

    private static string[]? Typed(ModelStateEntry? state) =>
        state?.RawValue switch
        {
            string[] several => several,
            string one => [one],
            _ => state?.AttemptedValue is { } attempted ? [attempted] : null,
        };

    private static IReadOnlyList<string> Stored(object? model) =>
        model switch
        {
            null => [],
            string text => [text],
            System.Collections.IEnumerable several => [.. several.Cast<object?>().Select(Written)],
            _ => [Written(model)],
        };

    private static string Written(object? value) =>
        value switch
        {
            null => "",
            bool yes => yes ? "true" : "false",
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            TimeOnly time => ClockTime.Write(time),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };
}
