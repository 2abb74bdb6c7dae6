using System.ComponentModel.DataAnnotations;
using Heed.Platform.Components.Fields;
using Heed.Platform.Forms;
using Heed.Staff.Doors;

namespace Heed.Staff.Desk.People;

/// <summary>What is typed about a person; the rules are the account's.</summary>
internal class PersonInput
{
    public static IReadOnlyList<FieldOption> RoleChoices { get; } =
    [.. StaffRoles.All.Select(role => new FieldOption(role, StaffRoles.NameOf(role), StaffRoles.WhatItDoes(role)))];

    [Required(ErrorMessage = "Enter the person’s name")]
    [StringLength(AccountRules.Longest, ErrorMessage = "Enter a name of {1} characters or fewer")]
    public string? Name { get; set; }

    [MinLength(1, ErrorMessage = "Choose at least one role")]
    public string[] Roles { get; set; } = [];
}

/// <summary>The address is asked for when the account is made, and never changed.</summary>
internal sealed class NewPersonInput : PersonInput
{
    [Required(ErrorMessage = "Enter their email address")]
    [StringLength(AccountRules.Longest, ErrorMessage = "Enter an email address of {1} characters or fewer")]
    [MailAddress(ErrorMessage = "Enter an email address like name@example.org")]
    public string? Email { get; set; }
}
