using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Heed.Platform.Components.Lists;

/// <summary>Things to do before something can happen, each with its state.</summary>
[HtmlTargetElement("ui-task-list")]
public sealed class TaskListTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("ul", "govuk-task-list");
}

/// <summary>One task. Without <c>href</c> it cannot be begun yet. A state with a colour is a tag.</summary>
[HtmlTargetElement("ui-task", ParentTag = "ui-task-list", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TaskTagHelper : TagHelper
{
    public string Title { get; set; } = "";

    public string? Hint { get; set; }

    public string? Href { get; set; }

    public string Status { get; set; } = "";

    public string? Colour { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // A page that binds "no hint" or "no colour" hands over an empty text.
        (Hint, Href, Colour) = (Given(Hint), Given(Href), Given(Colour));
        var (hintId, statusId) = ($"task-{context.UniqueId}-hint", $"task-{context.UniqueId}-status");
        var name = Href is null
            ? Markup.Tag("div", null, Title)
            : Markup
                .Tag("a", "govuk-link govuk-task-list__link", Title)
                .With("href", Href)
                .With("aria-describedby", Markup.Css(Hint is null ? null : hintId, statusId));
        var hint = Hint is null ? null : Markup.Tag("div", "govuk-task-list__hint", Hint).With("id", hintId);
        var status = Colour is null ? (object)Status : Markup.Tag("strong", $"govuk-tag govuk-tag--{Colour}", Status);
        var css = Href is null ? "govuk-task-list__status--cannot-start-yet" : null;
        output
            .Become("li", Markup.Css("govuk-task-list__item", Href is null ? null : "govuk-task-list__item--with-link"))
            .Filled(
                Markup.Tag("div", "govuk-task-list__name-and-hint", name, hint),
                Markup.Tag("div", Markup.Css("govuk-task-list__status", css), status).With("id", statusId)
            );
    }

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
