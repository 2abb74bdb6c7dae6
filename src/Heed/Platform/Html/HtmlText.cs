using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Heed.Platform.Html;

public static class HtmlText
{
    /// <summary>
    /// Letters and signs of every script as they are: pages are UTF-8, and a dash or a Welsh vowel as a number is longer for
    /// whoever pays for their data and unreadable in the source. What HTML itself uses is still escaped.
    /// </summary>
    public static TextEncoderSettings Settings => new(UnicodeRanges.All);

    /// <summary>The encoder that the pages use, for what is written beside them.</summary>
    public static HtmlEncoder Encoder { get; } = HtmlEncoder.Create(Settings);
}
