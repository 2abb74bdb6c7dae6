namespace Heed.Platform.Doors;

/// <summary>A number to call.</summary>
/// <param name="Label">Whose number, or what it is for.</param>
/// <param name="Number">As it is read out: "0800 555 111".</param>
/// <param name="When">When to call it, or what to know first.</param>
public sealed record PhoneNumber(string Label, string Number, string? When = null);

/// <summary>How the office appears on everything it says. It cannot be switched off.</summary>
/// <param name="OfficeName">In full.</param>
/// <param name="ShortName">As staff say it.</param>
/// <param name="Strapline">A line under the name, or nothing.</param>
/// <param name="Accent">The office's colour as #rrggbb, checked when it was set to be read on white at 4.5 to 1 or better.</param>
public sealed record Brand(string OfficeName, string ShortName, string? Strapline, string Accent)
{
    /// <summary>Letters for a mark that the program draws, at most three: "KM" for Kent and Medway. None for an office without an area.</summary>
    public string Initials { get; init; } = "";

    /// <summary>Address of the office's own mark, or null when the program draws one.</summary>
    public string? LogoPath { get; init; }

    /// <summary>Lines of the postal address.</summary>
    public IReadOnlyList<string> Address { get; init; } = [];

    public string? Email { get; init; }

    public string? Phone { get; init; }

    public string? OpeningHours { get; init; }

    /// <summary>Shown before every form: immediate danger first, then what is not an emergency.</summary>
    public IReadOnlyList<PhoneNumber> Emergency { get; init; } = [];

    /// <summary>Help with what is behind a crime: abuse, fraud, despair.</summary>
    public IReadOnlyList<PhoneNumber> Support { get; init; } = [];

    /// <summary>What the public is told while a pre-election or similar period restricts what the office may say, or null.</summary>
    public string? RestrictedPeriod { get; init; }

    /// <summary>What a demonstration of this office has to say about itself, or null.</summary>
    public string? DemonstrationNote { get; init; }

    /// <summary>Where the quick exit leads: a site that many people open and that says nothing about who opened it.</summary>
    public string NeutralSite { get; init; } = "https://www.bbc.co.uk/weather";

    /// <summary>An office whose profile has not been loaded yet.</summary>
    public static Brand Unnamed { get; } =
        new("The office", "The office", null, "#1f4e79")
        {
            Emergency = [new("Immediate danger, or a crime happening now", "999"), new("Not an emergency", "101")],
        };
}

/// <summary>Answered by the Office room: how the office appears today.</summary>
public interface IBranding
{
    Brand Current { get; }
}
