using Heed.Evidence.Doors;
using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heed.Consultations.Making;

/// <summary>Names the consultation and question of a view, for the Evidence room.</summary>
public sealed class ConsultationViewSource(HeedDb db) : IViewSource
{
    public string Source => "consultation";

    public async Task<IReadOnlyDictionary<Guid, ViewSubject>> SubjectsAsync(
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancel
    ) =>
        (await db.Set<Consultation>().AsNoTracking().Where(each => ids.Contains(each.Id)).ToListAsync(cancel)).ToDictionary(
            each => each.Id,
            each => new ViewSubject(
                each.Id,
                each.Title,
                ConsultationsLinks.Desk.Show(each.Id),
                [
                    .. each
                        .Questionnaire.Questions.Where(question => question.Kind.IsText)
                        .Select(question => new ViewPrompt(question.Key, question.Text)),
                ]
            )
        );
}
