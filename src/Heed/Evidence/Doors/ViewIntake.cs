using System.Collections.Concurrent;
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
    private const string Insert = """
        INSERT INTO evidence_views ("Source", "SubjectId", "ContributionId", "Class", "Channel", "HeardOn", "AreaCode",
            "Id", "Prompt", "Original", "Shown", "Search", "IsRedacted")
        VALUES
        """;
    private const int OfContribution = 7;
    private const int OfView = 4;
    private const int MostTogether = 16;

    /// <summary>An INSERT statement for each number of views in one contribution, so that shared values are bound once.</summary>
    private static readonly ConcurrentDictionary<int, string> Inserts = [];

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
        for (var from = 0; from < contribution.Count; from += MostTogether)
        {
            var together = Math.Min(MostTogether, contribution.Count - from);
            var arguments = new object?[OfContribution + (together * OfView)];
            var first = contribution[from].View;
            (arguments[0], arguments[1], arguments[2]) = (first.Source, first.SubjectId, first.ContributionId);
            (arguments[3], arguments[4]) = (first.Class.ToString(), first.Channel);
            (arguments[5], arguments[6]) = (first.HeardOn, first.AreaCode);
            for (var i = 0; i < together; i++)
            {
                var (view, at) = (contribution[from + i].View, OfContribution + (i * OfView));
                (arguments[at], arguments[at + 1]) = (view.Id, view.Prompt);
                (arguments[at + 2], arguments[at + 3]) = (view.Original, view.Search);
            }
            commit.Execute(Inserts.GetOrAdd(together, InsertOf), arguments);
        }
    }

    /// <summary>Adds a view to the context. The caller saves.</summary>
    public static void Take(HeedDb db, NewView view) => db.Add(new View(view));

    private static string InsertOf(int views) =>
        Insert
        + string.Join(
            ", ",
            Enumerable
                .Range(0, views)
                .Select(i => OfContribution + (i * OfView))
                .Select(at =>
                    $"(@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p{at}, @p{at + 1}, @p{at + 2}, @p{at + 2}, @p{at + 3}, FALSE)"
                )
        );
}
