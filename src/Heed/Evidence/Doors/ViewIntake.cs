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

/// <summary>A view made ready for its shared commit.</summary>
public sealed class PreparedView
{
    internal PreparedView(NewView said) => View = new(said);

    internal View View { get; }
}

/// <summary>The one door by which a contribution enters, inside the caller's transaction. Nothing else writes views.</summary>
public static class ViewIntake
{
    private const string Insert = """
        INSERT INTO evidence_views ("Id", "Source", "SubjectId", "ContributionId", "Prompt", "Class", "Channel", "HeardOn",
            "AreaCode", "Original", "Shown", "Search", "IsRedacted")
        VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12)
        """;

    /// <summary>Takes a view in a shared durable commit.</summary>
    public static void Take(DurableTransaction commit, NewView view) => Take(commit, Prepare(view));

    /// <summary>Does the work on a view's text that need not wait for its turn in a shared commit.</summary>
    public static PreparedView Prepare(NewView view) => new(view);

    /// <summary>Takes a view that was prepared.</summary>
    public static void Take(DurableTransaction commit, PreparedView prepared)
    {
        var taken = prepared.View;
        commit.Execute(
            Insert,
            taken.Id,
            taken.Source,
            taken.SubjectId,
            taken.ContributionId,
            taken.Prompt,
            taken.Class.ToString(),
            taken.Channel,
            taken.HeardOn,
            taken.AreaCode,
            taken.Original,
            taken.Shown,
            taken.Search,
            false
        );
    }

    /// <summary>Takes a view through the context; saved with whatever the caller saves.</summary>
    public static void Take(HeedDb db, NewView view) => db.Add(new View(view));
}
