using Heed.Office.Doors;
using Heed.Platform.Layout;

namespace Heed.Office;

/// <summary>What must be true of any office's profile.</summary>
public static class ProfileRules
{
    /// <summary>Everything that is wrong, in whole sentences.</summary>
    public static IEnumerable<string> FaultsIn(OfficeProfile profile)
    {
        if (string.IsNullOrWhiteSpace(profile.Code))
            yield return "The office needs a code.";
        if (string.IsNullOrWhiteSpace(profile.Names.Legal) || string.IsNullOrWhiteSpace(profile.Names.ShortName))
            yield return "The office needs its legal and its short name.";
        if (profile.Governance.Model is not ("commissioner" or "mayor" or "board"))
            yield return "The governance model must be commissioner, mayor or board.";
        if (profile.Emergency.Count == 0)
            yield return "There must be at least one emergency number.";
        if (!Contrast.MayBeAccent(profile.Branding.Accent, out var accent))
            yield return accent!;
        foreach (var holder in profile.Holders.Where(holder => holder.To < holder.From))
            yield return $"The term of {holder.Name} ends before it begins.";
        foreach (var period in profile.RestrictedPeriods.Where(period => period.To < period.From))
            yield return $"\"{period.Name}\" ends before it begins.";
    }
}
