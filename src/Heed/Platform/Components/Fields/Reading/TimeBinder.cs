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
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, "form.time");
        return Task.CompletedTask;
    }
}

/// <summary>Gives dates and times their binders, and plain messages to values that cannot be read.</summary>
public sealed class PlainBinders : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var type = context.Metadata.UnderlyingOrModelType;
        return type == typeof(DateOnly) ? new DateBinder()
            : type == typeof(TimeOnly) ? new TimeBinder()
            : NumberBinder.Reads(type) ? new NumberBinder(type)
            : null;
    }

    /// <summary>Puts the binders first, and the messages of the framework into our words.</summary>
    public static void Configure(MvcOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.ModelBinderProviders.Insert(0, new PlainBinders());
        var messages = options.ModelBindingMessageProvider;
        // Each is a key of the components' words.
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => "form.unreadable");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => "form.unreadable");
        messages.SetValueIsInvalidAccessor(_ => "form.unreadable");
        messages.SetUnknownValueIsInvalidAccessor(_ => "form.unreadable");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "form.unreadable");
        messages.SetValueMustBeANumberAccessor(_ => "form.number");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "form.number");
        messages.SetValueMustNotBeNullAccessor(_ => "form.answer");
        messages.SetMissingBindRequiredValueAccessor(_ => "form.answer");
        messages.SetMissingKeyOrValueAccessor(() => "form.answer");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "form.nothing");
    }
}
