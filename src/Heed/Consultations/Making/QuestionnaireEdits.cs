namespace Heed.Consultations.Making;

/// <summary>Edits that an officer makes to a questionnaire. Each returns a new questionnaire, or the same one when nothing changes.</summary>
public static class QuestionnaireEdits
{
    public static Questionnaire AddPage(this Questionnaire asked, string title, string? introduction) =>
        new([.. asked.Pages, new(title, introduction, [])]);

    public static Questionnaire NamePage(this Questionnaire asked, int page, string title, string? introduction) =>
        asked.WithPage(page, asked.Pages[page] with { Title = title, Introduction = introduction });

    public static Questionnaire MovePage(this Questionnaire asked, int page, int by)
    {
        var to = page + by;
        if (page < 0 || to < 0 || page >= asked.Pages.Count || to >= asked.Pages.Count)
            return asked;
        var pages = asked.Pages.ToList();
        (pages[page], pages[to]) = (pages[to], pages[page]);
        return new(pages);
    }

    public static Questionnaire DeletePage(this Questionnaire asked, int page) =>
        new([.. asked.Pages.Where((_, index) => index != page)]);

    /// <summary>Puts a question on a page, at a place or at its end.</summary>
    public static Questionnaire Add(this Questionnaire asked, int page, Question question, int? at = null)
    {
        var questions = asked.Pages[page].Questions.ToList();
        questions.Insert(Math.Min(at ?? questions.Count, questions.Count), question);
        return asked.WithPage(page, asked.Pages[page] with { Questions = questions });
    }

    /// <summary>Puts a question in the place of the one with that key.</summary>
    public static Questionnaire Replace(this Questionnaire asked, string key, Question question) =>
        new([
            .. asked.Pages.Select(page =>
                page with
                {
                    Questions = [.. page.Questions.Select(each => each.Key == key ? question : each)],
                }
            ),
        ]);

    public static Questionnaire Delete(this Questionnaire asked, string key) =>
        new([.. asked.Pages.Select(page => page with { Questions = [.. page.Questions.Where(each => each.Key != key)] })]);

    /// <summary>Moves a question one place up (-1) or down (+1), over the edge of its page to the next.</summary>
    public static Questionnaire Move(this Questionnaire asked, string key, int by)
    {
        if (asked.PlaceOf(key) is not { } place)
            return asked;
        var (page, index) = place;
        var question = asked.Pages[page].Questions[index];
        var to = index + by;
        if (to >= 0 && to < asked.Pages[page].Questions.Count)
            return asked.Delete(key).Add(page, question, to);
        var next = page + by;
        return next < 0 || next >= asked.Pages.Count
            ? asked
            : asked.Delete(key).Add(next, question, by > 0 ? 0 : asked.Pages[next].Questions.Count);
    }

    /// <summary>Page and place of a question, from 0; null when there is none with that key.</summary>
    public static (int Page, int Index)? PlaceOf(this Questionnaire asked, string key)
    {
        for (var page = 0; page < asked.Pages.Count; page++)
        for (var index = 0; index < asked.Pages[page].Questions.Count; index++)
            if (asked.Pages[page].Questions[index].Key == key)
                return (page, index);
        return null;
    }

    private static Questionnaire WithPage(this Questionnaire asked, int page, QuestionPage replacement) =>
        new([.. asked.Pages.Select((each, index) => index == page ? replacement : each)]);
}
