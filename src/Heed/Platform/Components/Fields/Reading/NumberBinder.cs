using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Heed.Platform.Components.Fields.Reading;

/// <summary>Reads a number as people write it: with or without separators, blanks or a pound sign. Whole numbers have no point.</summary>
public sealed class NumberBinder(Type type) : IModelBinder
{
    private static readonly HashSet<Type> Whole = [typeof(int), typeof(long)];
    private static readonly HashSet<Type> Broken = [typeof(decimal), typeof(double)];

    public static bool Reads(Type type) => Whole.Contains(type) || Broken.Contains(type);

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        ArgumentNullException.ThrowIfNull(bindingContext);
        var value = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (value == ValueProviderResult.None)
            return Task.CompletedTask;
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, value);
        if (string.IsNullOrWhiteSpace(value.FirstValue))
        {
            if (bindingContext.ModelMetadata.IsReferenceOrNullableType)
                bindingContext.Result = ModelBindingResult.Success(null);
            else
                bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, "form.answer");
        }
        else if (Read(value.FirstValue, type) is { } number)
            bindingContext.Result = ModelBindingResult.Success(number);
        else
            bindingContext.ModelState.TryAddModelError(
                bindingContext.ModelName,
                Whole.Contains(type) ? "form.number" : "form.amount"
            );
        return Task.CompletedTask;
    }

    /// <summary>The number as an int, long, decimal or double, or null when the text is none or does not fit.</summary>
    public static object? Read(string text, Type type)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = text.Replace(" ", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal).TrimStart('£');
        const NumberStyles signed = NumberStyles.AllowLeadingSign;
        const NumberStyles pointed = signed | NumberStyles.AllowDecimalPoint;
        var culture = CultureInfo.InvariantCulture;
        return Type.GetTypeCode(type) switch
        {
            TypeCode.Int32 => int.TryParse(plain, signed, culture, out var whole) ? whole : null,
            TypeCode.Int64 => long.TryParse(plain, signed, culture, out var whole) ? whole : null,
            TypeCode.Decimal => decimal.TryParse(plain, pointed, culture, out var amount) ? amount : null,
            _ => double.TryParse(plain, pointed, culture, out var amount) ? amount : null,
        };
    }
}
