using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Heed.Platform.Components.Fields.Reading;

/// <summary>Reads a <c>DateOnly</c> from the three fields of <c>ui-date</c>, or from one value such as 2026-03-31 in a link.</summary>
public sealed class DateBinder : IModelBinder
{
    private static readonly string[] Months = CultureInfo.GetCultureInfo("en-GB").DateTimeFormat.MonthNames;

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var name = bindingContext.ModelName;
        var (day, month, year) = (Part(bindingContext, "Day"), Part(bindingContext, "Month"), Part(bindingContext, "Year"));
        if (day is null && month is null && year is null)
            return BindOne(bindingContext, name);
        if (string.IsNullOrWhiteSpace(day + month + year))
            bindingContext.Result = ModelBindingResult.Success(null);
        else if (Read(day, month, year) is (var date, { } wrong))
            Refuse(bindingContext, wrong);
        else
            bindingContext.Result = ModelBindingResult.Success(Read(day, month, year).Date);
        return Task.CompletedTask;
    }

    /// <summary>The date, or what to do about it.</summary>
    public static (DateOnly? Date, string? Wrong) Read(string? day, string? month, string? year)
    {
        var missing = new[] { ("day", day), ("month", month), ("year", year) }
            .Where(part => string.IsNullOrWhiteSpace(part.Item2))
            .Select(part => part.Item1)
            .ToList();
        if (missing.Count > 0)
            return (null, $"Date must include a {string.Join(" and a ", missing)}");
        if (
            year!.Trim().Length != 4
            || !int.TryParse(
                year,
                NumberStyles.None | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
                CultureInfo.InvariantCulture,
                out var y
            )
            || y < 1
        )
            return (null, "Enter the year as four numbers, such as 2026");
        if (MonthOf(month!.Trim()) is not { } m)
            return (null, "Enter the month as a number from 1 to 12, or as a word");
        if (
            !int.TryParse(day!.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var d)
            || d < 1
            || d > DateTime.DaysInMonth(y, m)
        )
            return (null, $"Enter a day that is in {Months[m - 1]} {y}");
        return (new DateOnly(y, m, d), null);
    }

    private static int? MonthOf(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number is >= 1 and <= 12 ? number : null;
        var found =
            text.Length < 3 ? -1 : Array.FindIndex(Months, month => month.StartsWith(text, StringComparison.OrdinalIgnoreCase));
        return found < 0 || Months[found].Length == 0 ? null : found + 1;
    }

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

    private static Task BindOne(ModelBindingContext context, string name)
    {
        var value = context.ValueProvider.GetValue(name);
        if (value == ValueProviderResult.None)
            return Task.CompletedTask;
        context.ModelState.SetModelValue(name, value);
        if (string.IsNullOrWhiteSpace(value.FirstValue))
            context.Result = ModelBindingResult.Success(null);
        else if (
            DateOnly.TryParseExact(
                value.FirstValue,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var date
            )
        )
            context.Result = ModelBindingResult.Success(date);
        else
            Refuse(context, "Enter a date, such as 2026-03-31");
        return Task.CompletedTask;
    }

    private static void Refuse(ModelBindingContext context, string message)
    {
        context.ModelState.TryAddModelError(context.ModelName, message);
        context.Result = ModelBindingResult.Failed();
    }
}
