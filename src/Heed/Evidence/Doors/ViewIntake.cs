using Heed.Platform.Data;

namespace Heed.Evidence.Doors;

/// <summary>Whether a view belongs to a person who can be found.</summary>
public enum ViewClass
{
    /// <summary>An answer sheet: traced to the sheet, withdrawn only with its reference number and secret.</summary>
    Unattributed,

    /// <summary>A letter, a named remark: found and erased with the person.</summary>
    Attributed,
}

/// <summary>What somebody said, on its way in.</summary>
/// <param name="Id">Made by the caller; random (version 4) where it must not betray an order.</param>
/// <param name="Source">Which room it came through: "consultation". A <see cref="IViewSource"/> of that name tells its title.</param>
/// <param name="SubjectId">What it is about: the consultation.</param>
/// <param name="ContributionId">The answer sheet or letter it was part of.</param>
/// <param name="Prompt">Key of the question it answers.</param>
/// <param name="Text">Word for word.</param>
/// <param name="Class">Attributed or not.</param>
/// <param name="Channel">How it reached the office: web, paper, import.</param>
/// <param name="HeardOn">The day, never the time.</param>
/// <param name="AreaCode">GSS code of the place it is about or from, or null.</param>
public sealed record NewView(
    Guid Id,
    string Source,
    Guid SubjectId,
    Guid ContributionId,
    string Prompt,
    string Text,
    ViewClass Class,
    string Channel,
    DateOnly HeardOn,
    string? AreaCode
);

/// <summary>A view made ready for its group commit.</summary>
public sealed class PreparedView
{
    internal PreparedView(NewView said) => View = new(said);

    internal View View { get; }
}

/// <summary>The only code that writes views. It works inside the caller's transaction.</summary>
public static class ViewIntake
{
    /// <summary>Until somebody redacts a view, what is shown of it is the original.</summary>
    private static readonly BulkInsert Insert = new(
        "evidence_views",
        ["Source", "SubjectId", "ContributionId", "Class", "Channel", "HeardOn", "AreaCode", "IsRedacted"],
        ["Id", "Prompt", "Original", "Search"],
        ("Shown", "Original")
    );

    /// <summary>Writes a view in a group commit.</summary>
    public static void Take(DurableTransaction commit, NewView view) => Take(commit, [Prepare(view)]);

    /// <summary>Prepares a view's text ahead of the group commit, so that the writer does not wait for it.</summary>
    public static PreparedView Prepare(NewView view) => new(view);

    /// <summary>Writes the prepared views of one contribution. They differ only in id, question and text.</summary>
    /// <exception cref="ArgumentException">They are of different contributions.</exception>
    public static void Take(DurableTransaction commit, IReadOnlyList<PreparedView> contribution)
    {
        if (contribution.Any(view => view.View.ContributionId != contribution[0].View.ContributionId))
            throw new ArgumentException(
                "Views of different contributions are taken one contribution at a time.",
                nameof(contribution)
            );
        if (contribution is not [var one, ..])
            return;
        var first = one.View;
        Insert.Execute(
            commit,
            [
                first.Source,
                first.SubjectId,
                first.ContributionId,
                first.Class.ToString(),
                first.Channel,
                first.HeardOn,
                first.AreaCode,
                false,
            ],
            [
                .. contribution.Select(view =>
                    new object?[] { view.View.Id, view.View.Prompt, view.View.Original, view.View.Search }
                ),
            ]
        );
    }

    /// <summary>Adds a view to the context. The caller saves.</summary>
    public static void Take(HeedDb db, NewView view) => db.Add(new View(view));
}
