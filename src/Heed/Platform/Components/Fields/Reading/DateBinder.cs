using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Heed.Platform.Components.Fields.Reading;

/// <summary>Reads a <c>DateOnly</c> from the three fields of <c>ui-date</c>, or from one value such as 2026-03-31 in a link.</summary>
/// <remarks>What is wrong is a key of the components' words, put into the reader's language where it is shown.</remarks>
public sealed class DateBinder : IModelBinder
{
    private static readonly string[] Months = CultureInfo.GetCultureInfo("en-GB").DateTimeFormat.MonthNames;

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        ArgumentNullException.ThrowIfNull(bindingContext);
        var (day, month, year) = (Part(bindingContext, "Day"), Part(bindingContext, "Month"), Part(bindingContext, "Year"));
        if (day is null && month is null && year is null)
            BindOne(bindingContext);
        else
            Take(bindingContext, Read(day, month, year));
        return Task.CompletedTask;
    }

    /// <summary>The date, or the key of what to do about it, or neither when nothing was entered.</summary>
    public static (DateOnly? Date, string? Wrong) Read(string? day, string? month, string? year)
    {
        (day, month, year) = (day?.Trim() ?? "", month?.Trim() ?? "", year?.Trim() ?? "");
        if (day.Length + month.Length + year.Length == 0)
            return default;
        if (Missing(day, month, year) is { } missing)
            return (null, missing);
        if (year.Length != 4 || Whole(year) is not { } y || y < 1)
            return (null, "form.date.year");
        if (MonthOf(month) is not { } m)
            return (null, "form.date.month");
        return Whole(day) is { } d && d >= 1 && d <= DateTime.DaysInMonth(y, m)
            ? (new DateOnly(y, m, d), null)
            : (null, "form.date.day");
    }

    private static string? Missing(string day, string month, string year) =>
        (day.Length == 0, month.Length == 0, year.Length == 0) switch
        {
            (false, false, false) => null,
            (true, false, false) => "form.date.missing.day",
            (false, true, false) => "form.date.missing.month",
            (false, false, true) => "form.date.missing.year",
            _ => "form.date.missing",
        };

    private static int? MonthOf(string text)
    {
        if (Whole(text) is { } number)
            return number is >= 1 and <= 12 ? number : null;
        var found =
            text.Length < 3 ? -1 : Array.FindIndex(Months, month => month.StartsWith(text, StringComparison.OrdinalIgnoreCase));
        return found < 0 ? null : found + 1;
    }

    private static int? Whole(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Part(ModelBindingContext context, string part)
    {
        var key = $"{context.ModelName}.{part}";
        var value = context.ValueProvider.GetValue(key);
        if (value == ValueProviderResult.None)
            return null;
        context.ModelState.SetModelValue(key, value);
        context.ModelState.MarkFieldSkipped(key);
        return value.FirstValue ?? "";
    }

    private static void BindOne(ModelBindingContext context)
    {
        var value = context.ValueProvider.GetValue(context.ModelName);
        if (value == ValueProviderResult.None)
            return;
        context.ModelState.SetModelValue(context.ModelName, value);
        if (string.IsNullOrWhiteSpace(value.FirstValue))
            Take(context, default);
        else if (
            DateOnly.TryParseExact(
                value.FirstValue,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var date
            )
        )
            Take(context, (date, null));
        else
            Take(context, (null, "form.date.written"));
    }

    private static void Take(ModelBindingContext context, (DateOnly? Date, string? Wrong) read)
    {
        if (read.Wrong is not null)
            context.ModelState.TryAddModelError(context.ModelName, read.Wrong);
        context.Result = read.Wrong is null ? ModelBindingResult.Success(read.Date) : ModelBindingResult.Failed();
    }
}
