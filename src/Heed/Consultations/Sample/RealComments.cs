using Heed.Platform.Data;

namespace Heed.Consultations.Sample;

/// <summary>The public comment file, where it lies beside the program's repository or where HEED_REAL_DATA says. It is not part of Heed.</summary>
internal sealed class RealComments(HeedDb db, AnswerImport import)
{
    private const string FileName = "pxtextmining/v6framework_230831.csv";

    /// <summary>Imports it into the consultation about it; false when it is not there.</summary>
    public async Task<bool> ImportAsync(Consultation consultation, CancellationToken cancel)
    {
        if (Find() is not { } path)
            return false;
        var mapping = Path.Combine(AppContext.BaseDirectory, "offices", "content", "mappings", "service-comments.json");
        var outcome = await import.ImportAsync(
            consultation,
            Path.GetFileName(path),
            await File.ReadAllBytesAsync(path, cancel),
            ImportMapping.Read(await File.ReadAllTextAsync(mapping, cancel)),
            by: null,
            progress: null,
            cancel
        );
        await db.Entry(consultation).ReloadAsync(cancel);
        return outcome.Import.Sheets > 0;
    }

    /// <summary>Whether the file is there to be imported.</summary>
    public static bool AreHere => Find() is not null;

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("HEED_REAL_DATA") is { Length: > 0 } named)
            return Existing(named);
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Heed.slnx")))
                return Existing(Path.Combine(folder.FullName, "..", "shared", "data"));
        return null;
    }

    private static string? Existing(string folder) =>
        Path.Combine(folder, FileName) is var path && File.Exists(path) ? path : null;
}
