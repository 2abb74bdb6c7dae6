namespace Heed.Evidence.Desk;

public static class ChannelWords
{
    public static string Of(string channel) =>
        channel switch
        {
            "web" => "Website",
            "paper" => "On paper",
            "import" => "Imported file",
            "phone" or "telephone" => "By telephone",
            "letter" => "By letter",
            "email" => "By email",
            "event" => "At an event",
            "" => "Not known",
            _ => char.ToUpperInvariant(channel[0]) + channel[1..],
        };
}
