using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Heed.Platform.Components.Fields.Reading;

/// <summary>Reads a <c>TimeOnly</c> as people write it.</summary>
public sealed class TimeBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var value = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (value == ValueProviderResult.None)
            return Task.CompletedTask;
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, value);
        if (string.IsNullOrWhiteSpace(value.FirstValue))
            bindingContext.Result = ModelBindingResult.Success(null);
        else if (ClockTime.TryRead(value.FirstValue, out var time))
            bindingContext.Result = ModelBindingResult.Success(time);
        else
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, "Enter a time, such as 9am or 5:30pm");
        return Task.CompletedTask;
    }
}

/// <summary>Gives dates and times their binders, and plain messages to values that cannot be read.</summary>
public sealed class PlainReading : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var type = context.Metadata.UnderlyingOrModelType;
        return type == typeof(DateOnly) ? new DateBinder()
            : type == typeof(TimeOnly) ? new TimeBinder()
            : null;
    }

    public static void Configure(MvcOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.ModelBinderProviders.Insert(0, new PlainReading());
        var messages = options.ModelBindingMessageProvider;
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => $"We cannot read \"{value}\". Check it and enter it again");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value =>
            $"We cannot read \"{value}\". Check it and enter it again"
        );
        messages.SetValueIsInvalidAccessor(value => $"We cannot read \"{value}\". Check it and enter it again");
        messages.SetUnknownValueIsInvalidAccessor(_ => "Enter this again");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Enter this again");
        messages.SetValueMustBeANumberAccessor(_ => "Enter a number, such as 15");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Enter a number, such as 15");
        messages.SetValueMustNotBeNullAccessor(_ => "Answer this question");
        messages.SetMissingBindRequiredValueAccessor(_ => "Answer this question");
        messages.SetMissingKeyOrValueAccessor(() => "Answer this question");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "Nothing was sent. Try again");
    }
}
