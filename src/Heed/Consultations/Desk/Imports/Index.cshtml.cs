using System.ComponentModel.DataAnnotations;
using Heed.Platform.Audit;
using Heed.Platform.Data;
using Heed.Platform.Forms;
using Heed.Platform.Setup;
using Heed.Staff.Doors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Heed.Consultations.Desk.Imports;

/// <summary>Files taken into a consultation, and the form to take another.</summary>
/// <remarks>No edit page: a file becomes many rows, in commits of its own.</remarks>
[OwnCommit]
[RequestSizeLimit(IndexModel.LargestFile)]
[RequestFormLimits(MultipartBodyLengthLimit = IndexModel.LargestFile)]
public sealed class IndexModel(HeedDb db, AnswerImport import, StaffNames names) : FormPage
{
    internal const long LargestFile = 1_900_000_000;

    [BindProperty]
    [Required(ErrorMessage = "Choose the file of answers")]
    public IFormFile? AnswersFile { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Choose the file that says how columns become answers")]
    public IFormFile? MappingFile { get; set; }

    public Consultation Consultation { get; private set; } = null!;
    public IReadOnlyList<Import> Imports { get; private set; } = [];
    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        await LoadAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        try
        {
            return await TakeAsync(id, AnswersFile!, MappingFile!, cancel);
        }
        catch (VerbRefusal refusal)
        {
            Refuse(new(refusal.Message, nameof(AnswersFile)));
            return Page();
        }
    }

    private async Task<IActionResult> TakeAsync(Guid id, IFormFile answers, IFormFile mappings, CancellationToken cancel)
    {
        var mapping = ImportMapping.Read(System.Text.Encoding.UTF8.GetString(await BytesAsync(mappings, cancel)));
        var content = await BytesAsync(answers, cancel);
        var done = await import.ImportAsync(Consultation, answers.FileName, content, mapping, User.PersonId(), null, cancel);
        Flash(
            done.WasKnown
                ? "This file was imported before. Nothing was changed."
                : $"{done.Import.Sheets:N0} answer sheets and {done.Import.Views:N0} comments were stored. {done.Faults.Count:N0} rows could not be taken."
        );
        return LocalRedirect(ConsultationsLinks.Desk.Imports.Show(id, done.Import.Id));
    }

    public override async Task<IActionResult> RedisplayAsync(CancellationToken cancel) =>
        Guid.TryParse(RouteData.Values["id"]?.ToString(), out var id) && await LoadAsync(id, cancel) ? Page() : NotFound();

    private static async Task<byte[]> BytesAsync(IFormFile file, CancellationToken cancel)
    {
        using var memory = new MemoryStream();
        await file.CopyToAsync(memory, cancel);
        return memory.ToArray();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Set<Consultation>().AsNoTracking().SingleOrDefaultAsync(each => each.Id == id, cancel) is not { } found)
            return false;
        Consultation = found;
        Imports = await db.Set<Import>()
            .AsNoTracking()
            .Where(each => each.ConsultationId == id)
            .OrderByDescending(each => each.At)
            .ToListAsync(cancel);
        Names = await names.OfAsync(Imports.Select(each => each.PersonId).OfType<Guid>(), cancel);
        return true;
    }
}
