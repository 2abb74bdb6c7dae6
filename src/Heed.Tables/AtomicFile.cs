using Heed.Tables.DataFiles;

namespace Heed.Tables;

/// <summary>A file that is there whole or not at all.</summary>
public static class AtomicFile
{
    /// <summary>Lets the content be written beside the file's place, then moves it there; on any failure nothing stays behind.</summary>
    /// <exception cref="DataFileException">The place cannot be written to.</exception>
    public static void Write(string path, Action<Stream> content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var beside = path + ".part-" + Guid.CreateVersion7().ToString("N");
        try
        {
            using (var stream = new FileStream(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1))
                content(stream);
            File.Move(beside, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new DataFileException(path, "The file cannot be written. " + error.Message);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
