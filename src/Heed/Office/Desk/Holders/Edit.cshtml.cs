using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Heed.Office.Doors;
using Heed.Office.Profile;
using Heed.Platform.Audit;
using Heed.Platform.Components.Fields;
using Heed.Platform.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Office.Desk.Holders;

/// <summary>Somebody in post. Their position in the list is valid only for the version of the profile that was read.</summary>
internal sealed class EditModel(ProfileEditing editing) : ProfilePartPage<HolderInput>(editing)
{
    private const string Gone = "Somebody else took this person out of the profile while you were typing.";

    /// <summary>Position in the list, from 0, or "add".</summary>
    [BindProperty(SupportsGet = true)]
    public string Place { get; set; } = "add";

    public bool Adds => Place == "add";

    public IReadOnlyList<FieldOption> Titles => [.. Current.Titles.Select(title => new FieldOption(title.Role, title.Title))];

    protected override AuditEvent<ProfileRecord> Event => OfficeEvents.HolderChanged;

    private int At =>
        Adds ? -1
        : int.TryParse(Place, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at
        : int.MaxValue;

    private bool IsGone => At >= Current.Holders.Count;

    protected override string OvertakenMessage => IsGone ? Gone : base.OvertakenMessage;

    /// <summary>What was typed about somebody who was taken out meanwhile is shown again all the same.</summary>
    protected override async Task<bool> ReadAroundAsync(CancellationToken cancel) =>
        await base.ReadAroundAsync(cancel) && (!IsGone || HttpMethods.IsPost(Request.Method));

    protected override HolderInput Fill(OfficeProfile profile) =>
        profile.Holders.ElementAtOrDefault(At) is not { } holder
            ? new()
            : new()
            {
                Name = holder.Name,
                Role = holder.Role,
                From = holder.From,
                To = holder.To,
                ToIsExpected = holder.ToIsExpected,
                Decides = holder.Decides,
                Note = holder.Note,
            };

    protected override Refusal? Apply(ProfileRecord noun) =>
        IsGone ? new Refusal(Gone)
        : !Current.Titles.Any(title => title.Role == Input.Role) ? new Refusal("Choose a title", nameof(Input.Role))
        : base.Apply(noun);

    protected override OfficeProfile Change(OfficeProfile profile)
    {
        var holder = new OfficeHolder(
            Input.Name!.Trim(),
            Input.Role!,
            Input.From!.Value,
            Input.To,
            Input.ToIsExpected && Input.To is not null,
            Input.Decides,
            Input.Note
        );
        var holders = profile.Holders.ToList();
        if (Adds)
            holders.Add(holder);
        else
            holders[At] = holder;
        return profile with { Holders = holders };
    }

    protected override object Part(OfficeProfile profile) => profile.Holders;

    public Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel) =>
        ActAsync(Remove, _ => Done(OfficeEvents.HolderRemoved), cancel);

    private Refusal? Remove(ProfileRecord noun) =>
        Adds || IsGone
            ? new Refusal(Gone)
            : Take(noun, Current with { Holders = [.. Current.Holders.Where((_, at) => at != At)] });
}

internal sealed class HolderInput : IValidatableObject
{
    [Required(ErrorMessage = "Enter the name")]
    public string? Name { get; set; }

    [Display(Name = "Title")]
    [Required(ErrorMessage = "Choose a title")]
    public string? Role { get; set; }

    [Display(Name = "First day of the term")]
    [Required(ErrorMessage = "Enter the first day of the term")]
    public DateOnly? From { get; set; }

    [Display(Name = "Last day of the term")]
    public DateOnly? To { get; set; }

    [Display(Name = "The last day is expected and not certain")]
    public bool ToIsExpected { get; set; }

    [Display(Name = "Takes the office’s decisions")]
    public bool Decides { get; set; }

    public string? Note { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (To < From)
            yield return new("The last day must be the same as or after the first day", [nameof(To)]);
    }
}
