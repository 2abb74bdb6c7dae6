using Heed.Consultations.Respond;
using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heed.Consultations.Making;

/// <summary>A question of an earlier consultation that says much the same.</summary>
/// <param name="ConsultationId">Where it was asked.</param>
/// <param name="Title">Title of that consultation.</param>
/// <param name="Text">How it was asked.</param>
/// <param name="Share">Shared content words in all content words of both, from 0 to 1.</param>
/// <param name="Answers">How many answered that consultation.</param>
public sealed record EarlierQuestion(Guid ConsultationId, string Title, string Text, double Share, int Answers);

/// <summary>Finds questions that people have answered already, so that they are not asked twice (S4, Objectives).</summary>
public sealed class EarlierQuestionQuery(HeedDb db, AnswerCounts counts)
{
    /// <summary>Share of common words from which two questions count as alike.</summary>
    private const double Alike = 0.5;
    private const int MostShown = 3;

    private static readonly HashSet<string> Common = new(
        (
            "a about again all am an and any are as at be because been before being but by can could did do does down each for from"
            + " had has have how i if in into is it its just like me more most much my no not of on one only or other our out over"
            + " own please same she should so some such than that the their them then there these they think this those to too up"
            + " very was we were what when where which who why will with would you your"
        ).Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>The most similar questions of other launched consultations, most similar first. Standard questions are left out: they are meant to be repeated.</summary>
    public async Task<IReadOnlyList<EarlierQuestion>> LikeAsync(string text, Guid apartFrom, CancellationToken cancel)
    {
        var words = ContentWords(text);
        if (words.Count == 0)
            return [];
        var earlier = await db.Set<Consultation>()
            .AsNoTracking()
            .Where(each => each.Id != apartFrom && each.LaunchedVersionId != null)
            .Select(each => new
            {
                each.Id,
                each.Title,
                each.Questionnaire,
            })
            .ToListAsync(cancel);
        var alike = earlier
            .SelectMany(each =>
                each.Questionnaire.Questions.Where(question => question.Standard is null)
                    .Select(question => new EarlierQuestion(
                        each.Id,
                        each.Title,
                        question.Text,
                        Likeness(words, ContentWords(question.Text)),
                        0
                    ))
            )
            .Where(question => question.Share >= Alike)
            .OrderByDescending(question => question.Share)
            .Take(MostShown)
            .ToList();
        var answers = await counts.OfAsync([.. alike.Select(question => question.ConsultationId)], cancel);
        return [.. alike.Select(question => question with { Answers = answers.GetValueOrDefault(question.ConsultationId) })];
    }

    /// <summary>Jaccard's index of two sets of words.</summary>
    internal static double Likeness(IReadOnlySet<string> one, IReadOnlySet<string> other)
    {
        var shared = one.Count(other.Contains);
        var all = one.Count + other.Count - shared;
        return all == 0 ? 0 : (double)shared / all;
    }

    /// <summary>The words that tell one question from another, in small letters, without a plural s.</summary>
    internal static HashSet<string> ContentWords(string text) =>
        Plain(text)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !Common.Contains(word))
            .Select(word => word is [.., 's'] && word.Length > 3 ? word[..^1] : word)
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>Small letters and digits, everything else a space.</summary>
    internal static string Plain(string text) =>
        new([.. text.ToLowerInvariant().Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')]);
}
