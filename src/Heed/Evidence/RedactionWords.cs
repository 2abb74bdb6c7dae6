using Heed.Platform.Components.Fields;

namespace Heed.Evidence;

public static class RedactionWords
{
    public static IReadOnlyList<FieldOption> Reasons { get; } =
    [.. Enum.GetValues<RedactionReason>().Select(reason => new FieldOption(reason.ToString(), Of(reason)))];

    public static string Of(RedactionReason reason) =>
        reason switch
        {
            RedactionReason.NamesSomeone => "It names somebody",
            RedactionReason.ContactDetails => "It is an address, number or email address",
            RedactionReason.IdentifiesThePerson => "It could show who wrote it",
            RedactionReason.AboutSomeoneElse => "It is private to somebody else",
            RedactionReason.CriminalAllegation => "It accuses somebody, or could touch a case in court",
            RedactionReason.Offensive => "It is offensive",
            _ => "Another reason, given in the note",
        };
}
