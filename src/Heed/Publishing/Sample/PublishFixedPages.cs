using Heed.Office.Doors;
using Heed.Platform.Setup;
using Heed.Publishing.Doors;
using Heed.Publishing.FixedPages;
using Heed.Staff.Doors;

namespace Heed.Publishing.Sample;

/// <summary>
/// The fixed pages of the demonstration office: written by the communications officer, cleared by the chief executive and
/// published, as they would be by hand.
/// </summary>
internal sealed class PublishFixedPages(
    ItemPublishing items,
    ItemClearance clearances,
    PublishedItems published,
    IOfficeProfile office,
    StaffDirectory staff
) : ISample
{
    public async Task FillAsync(string office, CancellationToken cancel)
    {
        var author = await FirstAsync(StaffRoles.Communications, cancel);
        var clearer = await FirstAsync(StaffRoles.ChiefExecutive, cancel);
        var folder = Path.Combine(AppContext.BaseDirectory, "offices", "content");
        foreach (var file in Directory.EnumerateFiles(folder, "*.md").Order(StringComparer.Ordinal))
            await PublishAsync(await File.ReadAllTextAsync(file, cancel), author, clearer, cancel);
    }

    private async Task PublishAsync(string text, Guid author, Guid clearer, CancellationToken cancel)
    {
        var page = PageFile.Read(OfficePlaceholders.Fill(text, office.Current));
        // A filling that was interrupted goes on where it stopped.
        if (await published.FindAsync(PageKind.Code, page.Slug, cancel) is not null)
            return;
        var version = await items.WriteAsync(
            new NewVersion(PageKind.Code, PageKind.NewSubject(), page.Slug, page.Title, page.Summary, page.Body, author),
            cancel
        );
        await items.SendForClearanceAsync(version, cancel);
        var clearance = await clearances.TryClearAsync(version, new NewClearance(clearer, EqualityScreening.NoEffect), cancel);
        var (done, refusal) = clearance.Done ? await items.TryPublishAsync(version, DateTimeOffset.MinValue, cancel) : clearance;
        if (!done)
            throw new VerbRefusal($"The page \"{page.Title}\" could not be published: {refusal}");
    }

    private async Task<Guid> FirstAsync(string role, CancellationToken cancel) =>
        await staff.InRoleAsync(role, cancel) is [var person, ..]
            ? person.Id
            : throw new VerbRefusal($"The demonstration office has nobody in the role {StaffRoles.NameOf(role)}.");
}
