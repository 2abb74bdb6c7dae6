using System.Text;

namespace Heed.Evidence;

/// <summary>The original without its redacted spans: each, or each run of spans that touch, becomes a bracketed note of why.</summary>
public static class RedactedText
{
    public static string Of(string original, IEnumerable<Redaction> redactions)
    {
        var text = new StringBuilder(original.Length);
        var end = 0;
        foreach (var span in redactions.OrderBy(each => each.Start).ThenByDescending(each => each.Length))
        {
            var spanEnd = Math.Min(span.Start + span.Length, original.Length);
            if (spanEnd <= span.Start)
                continue;
            if (span.Start >= end)
                text.Append(original, end, span.Start - end).Append(Mark(span.Reason));
            end = Math.Max(end, spanEnd);
        }
        return text.Append(original, end, original.Length - end).ToString();
    }

    /// <summary>The note in place of the words.</summary>
    public static string Mark(RedactionReason reason) =>
        reason switch
        {
            RedactionReason.NamesSomeone => "[name removed]",
            RedactionReason.ContactDetails => "[contact details removed]",
            RedactionReason.Offensive => "[offensive words removed]",
            _ => "[words removed]",
        };
}
