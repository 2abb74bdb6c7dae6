namespace Heed.Evidence.Desk;

/// <summary>Channels in words.</summary>
public static class ChannelWords
{
    public static string Of(string channel) =>
        channel switch
        {
            "web" => "On the website",
            "paper" => "On paper",
            "import" => "From a file",
            "phone" => "By phone",
            "letter" => "By letter",
            "email" => "By e-mail",
            "event" => "At an event",
            "" => "Not known",
            _ => char.ToUpperInvariant(channel[0]) + channel[1..],
        };
}
