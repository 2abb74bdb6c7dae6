using System.ComponentModel.DataAnnotations;

namespace Heed.Platform.Forms;

/// <summary>Something that must be typed when another field of the form says so.</summary>
/// <param name="field">Name of that other property.</param>
/// <param name="value">What it holds then.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RequiredWhenAttribute(string field, object value) : RequiredAttribute
{
    public string Field { get; } = field;

    public object Value { get; } = value;

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        var other = validationContext.ObjectType.GetProperty(Field)!.GetValue(validationContext.ObjectInstance);
        return Equals(other, Value) ? base.IsValid(value, validationContext) : ValidationResult.Success;
    }
}
