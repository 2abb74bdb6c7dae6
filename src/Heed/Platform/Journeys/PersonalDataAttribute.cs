namespace Heed.Platform.Journeys;

/// <summary>An answer that is about a person.</summary>
/// <param name="why">What the office needs it for, as one would say it to them.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalDataAttribute(string why) : Attribute
{
    public string Why { get; } = why;
}

/// <summary>An answer that says nothing about who gave it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotPersonalDataAttribute : Attribute;
