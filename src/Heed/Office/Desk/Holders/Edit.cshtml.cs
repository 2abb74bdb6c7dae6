using System.Globalization;
using Heed.Office.Doors;
using Heed.Office.Profile;
using Heed.Platform.Audit;
using Heed.Platform.Components.Fields;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Office.Desk.Holders;

/// <summary>Somebody in post. Their position in the list is valid only for the version of the profile that was read.</summary>
internal sealed class EditModel(ProfileEditing editing) : ProfilePage(editing)
{
    /// <summary>Position in the list, from 0, or "add".</summary>
    [BindProperty(SupportsGet = true)]
    public string Place { get; set; } = "add";

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public DateOnly? To { get; set; }

    [BindProperty]
    public bool ToIsExpected { get; set; }

    [BindProperty]
    public bool Decides { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    /// <summary>The button that takes the person out of the list was pressed.</summary>
    [BindProperty]
    public bool Remove { get; set; }

    public bool IsNew => Place == "add";

    public IReadOnlyList<FieldOption> Titles => [.. Current.Titles.Select(title => new FieldOption(title.Role, title.Title))];

    protected override AuditEvent<ProfileRecord> Event => Remove ? OfficeEvents.HolderRemoved : OfficeEvents.HolderChanged;

    private int At =>
        IsNew ? -1
        : int.TryParse(Place, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at
        : int.MaxValue;

    protected override bool Show(OfficeProfile profile)
    {
        if (IsNew)
            return true;
        if (At >= profile.Holders.Count)
            return false;
        var holder = profile.Holders[At];
        (Name, Role, From, To) = (holder.Name, holder.Role, holder.From, holder.To);
        (ToIsExpected, Decides, Note) = (holder.ToIsExpected, holder.Decides, holder.Note);
        return true;
    }

    protected override void Check(OfficeProfile profile)
    {
        if (Remove)
            ModelState.Clear();
        if (At >= profile.Holders.Count)
            ModelState.AddModelError("", "Somebody else took this person out of the profile while you were typing.");
        if (Remove)
            return;
        Need(Name, nameof(Name), "Enter the name");
        if (!profile.Titles.Any(title => title.Role == Role))
            ModelState.AddModelError(nameof(Role), "Choose a title");
        if (From is null && ModelState[nameof(From)]?.Errors.Count is null or 0)
            ModelState.AddModelError(nameof(From), "Enter the first day of the term");
        if (To < From)
            ModelState.AddModelError(nameof(To), "The last day must be the same as or after the first day");
    }

    protected override OfficeProfile Change(OfficeProfile profile)
    {
        var holders = profile.Holders.ToList();
        if (Remove)
        {
            holders.RemoveAt(At);
            return profile with { Holders = holders };
        }
        var holder = new OfficeHolder(Name!.Trim(), Role!, From!.Value, To, ToIsExpected && To is not null, Decides, Note);
        if (IsNew)
            holders.Add(holder);
        else
            holders[At] = holder;
        return profile with { Holders = holders };
    }

    protected override object Part(OfficeProfile profile) => profile.Holders;
}
