using Heed.Decisions.Ledger;
using Heed.Decisions.Site;
using Heed.Platform.Doors;
using Heed.Platform.Mail;
using Heed.Platform.Web;
using Heed.Platform.Words;
using Heed.Publishing.Doors;

namespace Heed.Decisions.Jobs;

/// <summary>The letter to somebody who asked what came of a consultation: plain text, and the same for everybody.</summary>
public sealed class OutcomeLetter(Phrasebook words, IBranding branding, SiteAddress site)
{
    /// <summary>What the outbox calls these letters.</summary>
    public const string Kind = "consultation outcome";

    public OutboxMail To(string address, string onceKey, PublishedVersion outcome, DateTimeOffset now)
    {
        var content = OutcomeContent.FromJson(outcome.Body);
        return new OutboxMail(
            Kind,
            onceKey,
            address,
            words["letter.subject", ("title", content.Consultation)],
            Text(outcome, content),
            now
        );
    }

    private string Text(PublishedVersion outcome, OutcomeContent content)
    {
        var share = content.Share;
        string[] paragraphs =
        [
            words["letter.hello"],
            words["letter.asked", ("title", content.Consultation)],
            content.Asked,
            words.Count("letter.share", share.Of, ("answered", share.Answered)),
            .. content.Findings.Select(Answer),
            words["letter.read"] + "\n" + site.Of(DecisionsLinks.Site.Show(outcome.Slug)),
            words["letter.address"],
            words["letter.last"],
            Contact(branding.Current),
        ];
        return string.Join("\n\n", paragraphs.Where(paragraph => paragraph.Length > 0)) + "\n";
    }

    /// <summary>What came of one thing that people said: enough to know it without following the link.</summary>
    private string Answer(OutcomeFinding finding, int index)
    {
        var title = $"{index + 1}. {finding.Title}";
        return finding.Outcome is Outcome.Undecided
            ? $"{title}\n{words["outcome.undecided"]}"
            : $"{title}\n{words["letter.decided", ("outcome", words.For(finding.Outcome)), ("decision", finding.Decision)]}\n{words["letter.why", ("why", finding.Why)]}";
    }

    /// <summary>Who writes, and how to reach them.</summary>
    private string Contact(Brand brand)
    {
        List<string> lines = ["-- ", brand.OfficeName, .. brand.Address];
        if (brand.Phone is { Length: > 0 } phone)
            lines.Add($"{words["layout.contact.phone"]}: {phone}");
        if (brand.Email is { Length: > 0 } email)
            lines.Add($"{words["layout.contact.email"]}: {email}");
        lines.Add(site.Of(PublishingLinks.Site.Home()));
        return string.Join('\n', lines);
    }
}
