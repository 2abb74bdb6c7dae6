using System.ComponentModel.DataAnnotations;
using Heed.Platform.Components.Fields;
using Heed.Staff.Doors;

namespace Heed.Staff.Desk.People;

/// <summary>What is typed about a person; the rules are the account's.</summary>
internal sealed class PersonInput : IValidatableObject
{
    public static IReadOnlyList<FieldOption> RoleChoices { get; } =
    [.. StaffRoles.All.Select(role => new FieldOption(role, StaffRoles.NameOf(role), StaffRoles.WhatItDoes(role)))];

    public string? Name { get; set; }

    /// <summary>Asked for when the account is made, and never changed.</summary>
    public string? Email { get; set; }

    public string[] Roles { get; set; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (AccountRules.NameFault(Name) is { } name)
            yield return new(name, [nameof(Name)]);
        if (AccountRules.RolesFault(Roles) is { } roles)
            yield return new(roles, [nameof(Roles)]);
    }
}
