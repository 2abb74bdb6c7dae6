using Heed.Consultations.Kinds;
using Heed.Consultations.Making;
using Heed.Office.Doors;
using Heed.Platform.Data;
using Heed.Platform.Setup;
using Heed.Platform.Time;
using Heed.Staff.Doors;

namespace Heed.Consultations.Sample;

internal sealed class SampleMaker(
    HeedDb db,
    ConsultationEditing editing,
    QuestionEditing questions,
    QuestionBank bank,
    ActingAs acting,
    IOfficeProfile office,
    TimeProvider clock
)
{
    private static readonly TimeOnly Closes = new(17, 0);

    public async Task<Consultation> MakeAsync(SampleConsultation sample, CancellationToken cancel)
    {
        var author = await acting.FirstAsync(StaffRoles.Engagement, cancel);
        return await acting.RunAsync(author, () => WriteAsync(sample, author, cancel));
    }

    private async Task<Consultation> WriteAsync(SampleConsultation sample, Guid author, CancellationToken cancel)
    {
        var words = new SamplePlaceholders(office.Current, sample, clock.Today());
        var (begun, refusal) = await editing.BeginAsync(words.Fill(sample.Title), sample.Code, sample.Slug, author, cancel);
        var consultation = begun ?? throw new VerbRefusal(refusal!);
        Write(consultation, sample, words);
        await db.SaveChangesAsync(cancel);
        var asked = await AskedAsync(sample, words, cancel);
        if (await questions.AskAsync(consultation, asked, $"Wrote {asked.Questions.Count()} questions", cancel) is { } fault)
            throw new VerbRefusal($"{consultation.Title}: {fault}");
        return consultation;
    }

    private void Write(Consultation c, SampleConsultation sample, SamplePlaceholders words)
    {
        var today = clock.Today();
        c.Summary = words.Fill(sample.Summary);
        c.Purpose = words.Fill(sample.Purpose);
        var how = $"## How your answers are used\n\n{sample.Decision.How}";
        c.Background = words.Fill(string.Join("\n\n", new[] { sample.Note, sample.Background, how }.OfType<string>()));
        c.Decision = words.Fill(sample.Decision.Question);
        c.DecisionMaker = words.Fill(sample.Decision.Who);
        c.DecisionBy = sample.Decides.From(today);
        c.CanChange = words.Fill(string.Join('\n', sample.CanChange.Select(each => $"- {each}")));
        c.CannotChange = words.Fill(string.Join('\n', sample.CannotChange.Select(each => $"- **{each.What}** {each.Why}")));
        c.OpensAt = LondonTime.At(sample.Opens.From(today), TimeOnly.MinValue);
        c.ClosesAt = LondonTime.At(sample.Closes.From(today), Closes);
        c.TimeReason = words.Fill(sample.Gates.Time);
        (c.Level, c.Design) = (sample.Level, sample.Design);
        c.Audience = words.Fill(string.Join('\n', sample.Reach.Select(each => $"- **{each.Name}.** {each.Why}")));
        c.WaysToAnswer = words.Fill(string.Join('\n', sample.WaysToAnswer.Select(each => $"- {each}")));
        c.PrivacyNotice = words.Fill(sample.PrivacyNotice);
    }

    private async Task<Questionnaire> AskedAsync(SampleConsultation sample, SamplePlaceholders words, CancellationToken cancel)
    {
        var asked = Questionnaire.Empty;
        foreach (var page in sample.Pages)
        {
            asked = asked.AddPage(words.Fill(page.Title), page.Introduction is { } text ? words.Fill(text) : null);
            foreach (var question in page.Questions)
                asked = asked.Add(
                    asked.Pages.Count - 1,
                    question.Standard is { } standard ? await bank.AskAsync(standard, cancel) : Read(question, words)
                );
        }
        return asked;
    }

    private static Question Read(SampleQuestion question, SamplePlaceholders words) =>
        new(
            question.Key,
            QuestionKind.Find(question.Kind)
                ?? throw new InvalidOperationException($"There is no kind of question \"{question.Kind}\"."),
            words.Fill(question.Text!),
            question.Hint is { } hint ? words.Fill(hint) : null,
            question.Required,
            question.Choices ?? [],
            question.Scale,
            AtMost: question.AtMost,
            AtLeast: question.AtLeast
        );
}
