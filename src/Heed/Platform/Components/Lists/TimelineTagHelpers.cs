using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Platform.Components.Lists;

[HtmlTargetElement("ui-timeline")]
public sealed class TimelineTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("div", "moj-timeline");
}

/// <summary>Something that happened.</summary>
[HtmlTargetElement("ui-event", ParentTag = "ui-timeline")]
public sealed class EventTagHelper : TagHelper
{
    public string Title { get; set; } = "";

    /// <summary>Who did it.</summary>
    public string? By { get; set; }

    /// <summary>The instant, for machines.</summary>
    public DateTimeOffset? At { get; set; }

    /// <summary>The instant, as people here write it.</summary>
    public string When { get; set; } = "";

    /// <summary>Level of the title's heading, 2 to 4.</summary>
    public int Level { get; set; } = 3;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inner = await output.GetChildContentAsync();
        var title = Markup.Tag($"h{Level.ToString(CultureInfo.InvariantCulture)}", "moj-timeline__title", Title);
        var byline = string.IsNullOrEmpty(By) ? null : Markup.Tag("p", "moj-timeline__byline", $"by {By}");
        var time = Markup
            .Tag("time", null, When)
            .With("datetime", At?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        output
            .Become("div", "moj-timeline__item")
            .Filled(
                Markup.Tag("div", "moj-timeline__header", title, " ", byline),
                Markup.Tag("p", "moj-timeline__date", time),
                inner.IsEmptyOrWhiteSpace ? null : Markup.Tag("div", "moj-timeline__description", inner)
            );
    }
}
