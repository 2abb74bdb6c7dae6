using System.Text.Json.Serialization;

namespace Heed.Office.Doors;

/// <summary>What the office is called.</summary>
/// <param name="Legal">The corporate body in law.</param>
/// <param name="Office">Its staff office.</param>
/// <param name="ShortName">For the header of every page.</param>
/// <param name="Area">As in "the people of …".</param>
/// <param name="Strapline">One line under the name.</param>
public sealed record OfficeNames(
    string Legal,
    string Office,
    [property: JsonPropertyName("short")] string ShortName,
    string Area,
    string Strapline
);

/// <summary>How the office is led: <c>commissioner</c>, <c>mayor</c> or <c>board</c>.</summary>
public sealed record Governance(string Model, string Note);

/// <summary>The title this office gives to a role; the role's code is neutral and stays.</summary>
public sealed record OfficeTitle(string Role, string Title, string InText);

/// <summary>Someone in post, with the days of the term.</summary>
/// <param name="Name">The person.</param>
/// <param name="Role">Code of the role.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day; null when no end is known.</param>
/// <param name="ToIsExpected">The last day is expected and not certain.</param>
/// <param name="Decides">Whether this person takes the office's decisions.</param>
/// <param name="Note">Anything a reader should know.</param>
public sealed record OfficeHolder(
    string Name,
    string Role,
    DateOnly From,
    DateOnly? To,
    bool ToIsExpected,
    bool Decides,
    string? Note
);

public sealed record OfficeContact(
    IReadOnlyList<string> Address,
    string Email,
    string Phone,
    string Website,
    string Hours,
    string Note
);

/// <summary>The office's look.</summary>
/// <param name="Accent">Colour as #rrggbb, at least 4.5:1 on white.</param>
/// <param name="Mark">"text", or "logo".</param>
/// <param name="Logo">File of the logo, or null.</param>
public sealed record OfficeBrand(string Accent, string Mark, string? Logo);

/// <summary>A number for an emergency or a report, in order of urgency.</summary>
public sealed record EmergencyNumber(string Code, string Number, string Name, string When, string? How);

/// <summary>A number where someone can find help.</summary>
public sealed record SupportNumber(string Code, string Name, string Number, string When);

public sealed record QuickExit(string Url, string Label);

/// <summary>The force that the office holds to account.</summary>
public sealed record PoliceForce(
    string Name,
    string ChiefOfficer,
    string Website,
    string WebsiteLabel,
    string PoliceUk,
    int Number
);

/// <summary>Who scrutinises the office.</summary>
public sealed record OversightBody(string Name, [property: JsonPropertyName("short")] string ShortName, string What);

/// <summary>What the office can and cannot do.</summary>
public sealed record Remit(IReadOnlyList<string> Can, IReadOnlyList<BeyondRemit> Cannot);

/// <summary>Something the office cannot do, and who can.</summary>
public sealed record BeyondRemit(string Text, string Instead);

/// <summary>Who leads on an activity: the office, the force, or both in a part. Null: no part.</summary>
public sealed record LeadResponsibility(string Code, string Activity, string? Office, string? Force);

/// <summary>Days in which the office starts and says nothing that could sway a vote; both days are inside.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Type">"pre-election".</param>
/// <param name="Name">What it is for.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Why">Sentences for whoever is stopped by it.</param>
/// <param name="Areas">GSS codes, or null for the whole police area.</param>
public sealed record RestrictedPeriod(
    string Code,
    string Type,
    string Name,
    DateOnly From,
    DateOnly To,
    string Why,
    IReadOnlyList<string>? Areas
)
{
    public bool Holds(DateOnly day) => From <= day && day <= To;
}

public sealed record PoliceArea(string Code, string Name);
